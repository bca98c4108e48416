"""tiktoken_local: tiktoken's cl100k_base from the rank file of this
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


def ranks():
    packed = os.path.join(TOP, "lib", "text", "vocabulary",
                          "cl100k_base.tiktoken.zst")
    lines = subprocess.run(["zstd", "-dc", packed], check=True,
                           capture_output=True).stdout.splitlines()
    words = (line.split() for line in lines)
    return {base64.b64decode(token): int(rank) for token, rank in words}


def cl100k_base():
    """The encoding with the pattern that the installed tiktoken has."""
    mergeable = ranks()
    published.load_tiktoken_bpe = lambda *args, **named: mergeable
    pattern = published.cl100k_base()["pat_str"]
    return tiktoken.Encoding("cl100k_base", pat_str=pattern,
                             mergeable_ranks=mergeable, special_tokens={})
