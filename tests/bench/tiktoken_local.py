"""tiktoken_local: tiktoken's encodings from the rank files of this
repository, so that nothing is fetched. Needs tests/bench/peers."""
import base64
import os
import subprocess

import tiktoken
import tiktoken_ext.openai_public as published

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.join(HERE, "..", "..")
BUILD = os.environ.get("DF_BUILD") or os.path.join(TOP, "build")
TOKENS = os.path.join(os.path.abspath(BUILD), "tests", "tokens")


NAMES = ["cl100k_base", "o200k_base", "p50k_base", "r50k_base"]


def ranks(name):
    packed = os.path.join(TOP, "lib", "text", "vocabulary",
                          name + ".tiktoken.zst")
    lines = subprocess.run(["zstd", "-dc", packed], check=True,
                           capture_output=True).stdout.splitlines()
    words = (line.split() for line in lines)
    return {base64.b64decode(token): int(rank) for token, rank in words}


def encoding(name):
    """The encoding with the pattern that the installed tiktoken has."""
    mergeable = ranks(name)
    published.load_tiktoken_bpe = lambda *args, **named: mergeable
    pattern = getattr(published, name)()["pat_str"]
    return tiktoken.Encoding(name, pat_str=pattern,
                             mergeable_ranks=mergeable, special_tokens={})
