"""made_tokenizers: tokenizer.json files of every kind that df-chunk reads,
trained on this repository's texts or converted from its rank files.

    python made_tokenizers.py FOLDER

writes small ones, and own.jsonl with texts and the tokens that Hugging Face
tokenizers gives them. tests/data/tokenizer/own was made so. Needs the Python
of tests/bench/peers.
"""
import json
import os
import sys

import tokenizers
from tokenizers import models, normalizers, pre_tokenizers, trainers

from tiktoken_local import NAMES, TOP, ranks

PIECE = 1 << 16
GPT2 = (r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+"
        r"|\s+(?!\S)|\s+")
TAIL = r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
WORD = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+"
LLAMA3 = WORD + r"|\p{N}{1,3}" + TAIL
QWEN2 = WORD + r"|\p{N}" + TAIL
O200K = (r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*"
         r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
         r"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+"
         r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
         r"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+")
TEKKEN = O200K.replace("(?i:'s|'t|'re|'ve|'m|'ll|'d)?", "").replace("{1,3}", "")
DEEPSEEK = [r"\p{N}{1,3}",
            "[\u4e00-\u9fa5\u3040-\u309f\u30a0-\u30ff]+",
            r"""[!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+"""
            "|[^\r\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+"
            "| ?[\\p{P}\\p{S}]+[\r\n]*|\\s*[\r\n]+" r"|\s+(?!\S)|\s+"]


def peer_of(text):
    """The tokenizer of a file without post-processor, to which special tokens
    are ordinary text."""
    data = json.loads(text)
    data["post_processor"] = None
    data["truncation"] = data["padding"] = None
    tokenizer = tokenizers.Tokenizer.from_str(json.dumps(data))
    tokenizer.encode_special_tokens = True
    return tokenizer


def texts_of(paths):
    for path in paths:
        found = [path] if os.path.isfile(path) else sorted(
            os.path.join(folder, name)
            for folder, _, names in os.walk(path) for name in names)
        for name in found:
            with open(name, "rb") as f:
                text = f.read().decode("utf-8", "replace")
            if name.endswith((".jsonl", ".ndjson")):
                for line in text.split("\n"):
                    try:
                        value = json.loads(line)
                    except (ValueError, RecursionError):
                        continue
                    if isinstance(value, dict):
                        for member in value.values():
                            if isinstance(member, str):
                                yield name, member
            else:
                for at in range(0, len(text), PIECE):
                    yield name, text[at:at + PIECE]


def byte_level(split=None, prefix=False, regex=True):
    level = pre_tokenizers.ByteLevel(add_prefix_space=prefix,
                                     use_regex=regex and split is None)
    if split is None:
        return level
    if split == "digits":
        return pre_tokenizers.Sequence(
            [pre_tokenizers.Digits(individual_digits=True),
             pre_tokenizers.ByteLevel(add_prefix_space=False)])
    splits = [split] if isinstance(split, str) else split
    return pre_tokenizers.Sequence(
        [pre_tokenizers.Split(tokenizers.Regex(s), "isolated")
         for s in splits] + [level])


def train(pre, size, normalizer=None, alphabet=None, **model):
    tokenizer = tokenizers.Tokenizer(models.BPE(**model))
    if normalizer is not None:
        tokenizer.normalizer = normalizer
    if pre is not None:
        tokenizer.pre_tokenizer = pre
    special = ["<unk>"]
    if model.get("byte_fallback"):
        special += [f"<0x{b:02X}>" for b in range(256)]
    trainer = trainers.BpeTrainer(
        vocab_size=size, show_progress=False, special_tokens=special,
        initial_alphabet=alphabet or [], limit_alphabet=min(600, size // 2))
    words = " ".join(text for _, text in texts_of(training())).split(" ")
    if pre is not None:  # else lines would become tokens
        words = [" ".join(words[i:i + 8]) for i in range(0, len(words), 8)]
    tokenizer.train_from_iterator(words, trainer)
    return tokenizer.to_str()


ADDED = ["\n\n", "\n\n\n", "   ", "<tool>", "</tool>", "the", "ing on",
         "\u65e5"]


def added(text):
    """The same tokenizer with tokens that are searched for before others."""
    tokenizer = tokenizers.Tokenizer.from_str(text)
    tokenizer.add_special_tokens(["<|end|>"])
    tokenizer.add_tokens([tokenizers.AddedToken(t, normalized=False)
                          for t in ADDED])
    return tokenizer.to_str()


def training():
    return [os.path.join(TOP, "tests", "data", "tokenizer", "naughty.jsonl"),
            os.path.join(TOP, "tests", "data", "tokenizer", "pieces.jsonl"),
            os.path.join(TOP, "tests", "data", "demo"),
            os.path.join(TOP, "man")]


def trained(size=3000):
    blanks = normalizers.Replace(" ", "\u2581")
    prepend = normalizers.Sequence([normalizers.Prepend("\u2581"), blanks])
    every = pre_tokenizers.ByteLevel.alphabet()
    for name, pre in {
            "gpt2": byte_level(), "prefix": byte_level(prefix=True),
            "llama3": byte_level(LLAMA3), "qwen2": byte_level(QWEN2),
            "o200k": byte_level(O200K), "gpt2 split": byte_level(GPT2),
            "tekken": byte_level(TEKKEN), "deepseek": byte_level(DEEPSEEK),
            "digits": byte_level("digits"),
            "no regex": byte_level(GPT2)}.items():
        text = train(pre, size, alphabet=every)
        if name == "no regex":
            data = json.loads(text)
            data["pre_tokenizer"] = json.loads(
                byte_level(regex=False).__getstate__())
            text = json.dumps(data)
        yield name, text
    nfc = train(byte_level(QWEN2), size, normalizers.NFC(), alphabet=every)
    yield "nfc", nfc
    yield "nfkc", train(byte_level(), size, normalizers.NFKC(),
                        alphabet=every)
    yield "added", added(train(byte_level(LLAMA3), size, alphabet=every))
    yield "added nfc", added(nfc)
    fallback = {"byte_fallback": True, "unk_token": "<unk>", "fuse_unk": True}
    text = train(None, size, prepend, alphabet=["\u2581"], **fallback)
    yield "prepend", text
    yield "behind added", added(text)
    yield "replace", train(None, size, blanks, alphabet=["\u2581"], **fallback)
    for scheme in "always", "first", "never":
        for split in True, False:
            pre = pre_tokenizers.Metaspace(prepend_scheme=scheme, split=split)
            text = train(pre, size, **fallback)
            yield f"metaspace {scheme} {split}", text
            yield f"added {scheme} {split}", added(text)
    pre = pre_tokenizers.Metaspace()
    # What SentencePieceBPETokenizer makes.
    text = train(pre, size, normalizers.NFKC(), unk_token="<unk>")
    yield "metaspace nfkc", text
    yield "added metaspace nfkc", added(text)
    yield "unk", train(pre, size, unk_token="<unk>")
    yield "fused unk", train(pre, size, unk_token="<unk>", fuse_unk=True)
    yield "no unk", train(pre, size)


def converted():
    """tokenizer.json files of the encodings: every split of a token into two
    is a merge, in the order of what it makes."""
    to_char = bytes_to_chars()
    for name, split in zip(NAMES, [LLAMA3, O200K, GPT2, GPT2]):
        ids = ranks(name)
        merges = []
        for token, rank in ids.items():
            for i in range(1, len(token)):
                if token[:i] in ids and token[i:] in ids:
                    merges.append((rank, i, token[:i], token[i:]))
        merges.sort(key=lambda m: m[:2])
        tokenizer = tokenizers.Tokenizer(models.BPE(
            vocab={chars(to_char, t): r for t, r in ids.items()},
            merges=[(chars(to_char, a), chars(to_char, b))
                    for _, _, a, b in merges], ignore_merges=True))
        tokenizer.pre_tokenizer = byte_level(split)
        yield name + " converted", tokenizer.to_str()


def bytes_to_chars():
    visible = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [b for b in range(256) if b not in visible]
    return {**{b: chr(b) for b in visible},
            **{b: chr(256 + i) for i, b in enumerate(others)}}


def chars(to_char, token):
    return "".join(to_char[b] for b in token)


def write(folder):
    """Of each kind one with few tokens, and what it makes of some texts."""
    kept = ["gpt2", "prefix", "llama3", "o200k", "tekken", "deepseek",
            "digits", "nfc", "nfkc", "added", "prepend", "behind added",
            "metaspace first True", "fused unk"]
    peers = {}
    for name, text in trained(700):
        if name not in kept:
            continue
        name = name.split()[0]
        peers[name] = peer_of(text)
        with open(os.path.join(folder, name + ".json"), "w",
                  encoding="utf-8") as f:
            json.dump(json.loads(text), f, ensure_ascii=False,
                      separators=(",", ":"))
            f.write("\n")
    texts = {text for _, text in texts_of(
        [os.path.join(TOP, "tests", "data", "tokenizer", "pieces.jsonl")])}
    texts |= {"\n\n\n\n\na   b <tool>x</tool> <|end|>the  the\n\n  on",
              "going on   <tool> going on\n\n<tool", "the", "<tool>",
              "\ufb01x \u00bd \uff21\uff22 \u00a8  \u00af\n\u32a4\n\n\u2026"}
    texts |= {"", " ", "  two  blanks", "\u2581 \u2581a \u2581", "caf\u00e9",
              "cafe\u0301 e\u0301e\u0301  \u1112\u1161\u11ab a\u030a",
              "the theatre of the others\n\n  and a line\n",
              "\u65e5\u672c\u8a9e \U0001f600 \U0001f468\u200d\U0001f469"}
    with open(os.path.join(folder, "own.jsonl"), "w", encoding="utf-8") as f:
        for text in sorted(texts):
            record = {"text": text}
            record.update((name, peer.encode(text).ids)
                          for name, peer in peers.items())
            json.dump(record, f, ensure_ascii=False, separators=(",", ":"))
            f.write("\n")


if __name__ == "__main__":
    write(sys.argv[1])
