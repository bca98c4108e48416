"""Does what df-export writes load where it is meant to be loaded?

Hugging Face's datasets is asked itself. What LLaMA-Factory (data/README.md,
data/converter.py), TRL (dataset_formats) and OpenAI's API demand of a line is
written out here as rules, since those need a GPU or an account to run.
"""
import json
import os
import subprocess
import sys
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_DATASETS_DISABLE_PROGRESS_BARS"] = "1"

EXAMPLES = 40000  # more than one block of pyarrow's JSON reader (10 MB)
TEXT = "word \u00e9 \u4e2d \U0001f600 \" \\ / \n\t" * 8


def examples():
    """System messages and second turns come late, when types are settled."""
    for i in range(EXAMPLES):
        messages = []
        if i > EXAMPLES // 2:
            messages.append({"role": "system", "content": "be brief"})
        for turn in range(2 if i > EXAMPLES // 3 and i % 3 == 0 else 1):
            messages.append({"role": "user", "content": f"{i} {turn} {TEXT}"})
            messages.append({"role": "assistant", "content": f"{i} {TEXT}"})
        yield {
            "id": f"e{i}", "doc_id": f"d{i // 7}", "task": "qa",
            "lang": ["en", "no", "zh-Hans", "und"][i % 4],
            "license": "CC BY-SA 3.0", "messages": messages,
        }


def openai_rules(line):
    assert list(line) == ["messages"]
    roles = [m["role"] for m in line["messages"]]
    assert all(list(m) == ["role", "content"] for m in line["messages"])
    assert all(m["content"] for m in line["messages"])
    turns = roles[1:] if roles[0] == "system" else roles
    assert turns and turns == ["user", "assistant"] * (len(turns) // 2)
    return line["messages"]


def alpaca_rules(line):
    assert list(line) == ["instruction", "input", "output", "system"]
    assert all(isinstance(v, str) for v in line.values())
    assert line["instruction"] and line["output"]
    system = [{"role": "system", "content": line["system"]}]
    return system * bool(line["system"]) + [
        {"role": "user", "content": line["instruction"]},
        {"role": "assistant", "content": line["output"]},
    ]


def sharegpt_rules(line):
    assert list(line) == ["conversations", "system"]
    names = {"human": "user", "gpt": "assistant"}
    for i, turn in enumerate(line["conversations"]):
        assert list(turn) == ["from", "value"]
        assert turn["from"] == ["human", "gpt"][i % 2]
    assert len(line["conversations"]) % 2 == 0
    system = [{"role": "system", "content": line["system"]}]
    return system * bool(line["system"]) + [
        {"role": names[t["from"]], "content": t["value"]}
        for t in line["conversations"]
    ]


RULES = {"openai": openai_rules, "alpaca": alpaca_rules,
         "sharegpt": sharegpt_rules, "text": None, "jsonl": None}


def check_lines(folder, rules, source):
    """Each line keeps to the rules and says what its example said."""
    seen = 0
    for name in os.listdir(f"{folder}/data"):
        with open(f"{folder}/data/{name}", encoding="utf-8") as lines:
            for text in lines:
                messages = rules(json.loads(text))
                number = int(messages[-1]["content"].split()[0])
                assert messages == source[number]["messages"]
                seen += 1
    return seen


def check_llamafactory(folder):
    """dataset_info.json names files and columns that are there."""
    with open(f"{folder}/dataset_info.json", encoding="utf-8") as file:
        info = json.load(file)
    for entry in info.values():
        with open(f"{folder}/{entry['file_name']}", encoding="utf-8") as file:
            line = json.loads(file.readline())
        assert set(entry["columns"].values()) <= set(line), entry
        assert entry.get("formatting", "alpaca") in ("alpaca", "sharegpt")


def check_card(folder, yaml):
    with open(f"{folder}/README.md", encoding="utf-8") as file:
        card = yaml.safe_load(file.read().split("---\n")[1])
    assert card["license"] == "cc-by-sa-3.0"
    assert sorted(card["language"]) == ["en", "no", "zh"], card["language"]
    for split in card["dataset_info"]["splits"]:
        path = f"{folder}/data/{split['name']}.jsonl"
        assert os.path.getsize(path) == split["num_bytes"]


def check_loads(folder, format_name, datasets):
    data = datasets.load_dataset(folder, cache_dir=f"{folder}.cache")
    assert sorted(data) == ["test", "train", "validation"]
    if format_name != "jsonl":
        with open(f"{folder}/data/train.jsonl", encoding="utf-8") as file:
            assert data["train"][0] == json.loads(file.readline())
    return sum(len(split) for split in data.values())


def main():
    import datasets
    import yaml

    build = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as temporary:
        source = list(examples())
        path = f"{temporary}/in.ndjson"
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(e) + "\n" for e in source)
        for name, rules in RULES.items():
            folder = f"{temporary}/{name}"
            subprocess.run([f"{build}/df-export", "-q", "-F", name, "--split",
                            "80/10/10", folder, path], check=True)
            loaded = check_loads(folder, name, datasets)
            check_card(folder, yaml)
            if rules:
                assert check_lines(folder, rules, source) == loaded
            if name != "jsonl":
                check_llamafactory(folder)
            print(f"{name:9} {loaded} examples load and keep to the rules")


if __name__ == "__main__":
    main()
