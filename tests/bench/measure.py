"""measure: how long commands take and how much memory they hold.

What the benchmarks share. Commands that are compared take turns, so that a
slow minute of the machine hits all of them; figures are medians of one run.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

BUILD = os.environ.get("DF_BUILD") or os.path.join(
    os.path.dirname(__file__), "..", "..", "build")
HERE = os.path.dirname(os.path.abspath(__file__))

missed = 0


def filter_path(name):
    return os.path.join(os.path.abspath(BUILD), name)


def corpus(kind, count, path, repeat=1):
    """Write `count` records, `repeat` times over; the size in bytes."""
    records = subprocess.run([os.path.join(HERE, "corpus"), kind, str(count)],
                             check=True, capture_output=True).stdout
    with open(path, "wb") as out:
        for _ in range(repeat):
            out.write(records)
    return len(records) * repeat


def run(command, stdin):
    """(seconds, status) of one run, input from a path, output thrown away."""
    with open(stdin or os.devnull, "rb") as source:
        begin = time.perf_counter()
        status = subprocess.run(command, stdin=source,
                                stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL).returncode
        return time.perf_counter() - begin, status


def held(command, source):
    """(seconds, peak memory in MiB, status) of a run that reads from source.

    time(1) starts the command: the kernel counts what a process held before
    it became the command, too, and that would be all of Python."""
    with tempfile.NamedTemporaryFile("r") as peak:
        begin = time.perf_counter()
        status = subprocess.run(
            ["/usr/bin/time", "-q", "-f", "%M", "-o", peak.name, *command],
            stdin=source, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL).returncode
        return time.perf_counter() - begin, int(peak.read()) / 1024, status


def medians(commands, stdin=None, runs=5):
    """The median seconds of each command, after one run to warm up."""
    times = [[] for _ in commands]
    for turn in range(runs + 1):
        for i, command in enumerate(commands):
            seconds, status = run(command, stdin)
            if status != 0:
                sys.exit(f"{command[0]} ended with status {status}")
            if turn > 0:
                times[i].append(seconds)
    return [statistics.median(t) for t in times]


def report(what, figure, target=None, met=True):
    """One line of a result; a target that is missed fails the benchmark."""
    global missed
    line = f"{what}: {figure}"
    if target is not None:
        line += f" (target: {target}{'' if met else ', MISSED'})"
    missed += not met
    print(line, flush=True)


def done():
    sys.exit(1 if missed else 0)
