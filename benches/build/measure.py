"""Times commands in turn (A B C A B C …) and prints medians. Called by run.sh."""
import os, shutil, statistics, sys, tempfile, time
from pathlib import Path

program, content, runs = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3])
# Beside the checkout's own files, so on the same kind of disk; TMPDIR moves it.
work = Path(tempfile.mkdtemp(prefix="yorisoi-bench-", dir=os.environ.get("TMPDIR", "target")))


def run(*command):
    """Wall seconds, processor seconds, peak MiB."""
    os.sync()
    start = time.monotonic()
    quiet = [(os.POSIX_SPAWN_OPEN, fd, "/dev/null", os.O_WRONLY, 0) for fd in (1, 2)]
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=quiet)
    _, status, used = os.wait4(pid, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


try:
    rows = {"build": [], "again": [], "copy": [], "check": []}
    for i in range(runs + 1):  # the first round only warms the caches
        # Nothing is deleted between runs: ext4 avoids inodes that were freed a moment ago, and searching for others
        # makes every new file several times as dear, for `cp` as for us.
        fresh, copy = str(work / f"fresh{i}"), str(work / f"copy{i}")
        round = {
            "build": run(program, "build", "--content", content, "--output", fresh),
            "again": run(program, "build", "--content", content, "--output", fresh),
            "copy": run("cp", "-r", fresh, copy),
            "check": run(program, "check", "--content", content),
        }
        if i:
            for name, result in round.items():
                rows[name].append(result)
    files = [path for path in Path(fresh).rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    size = sum(path.stat().st_size for path in files)
    median = {name: [statistics.median(column) for column in zip(*results)] for name, results in rows.items()}
    spread = {name: (min(r[0] for r in results), max(r[0] for r in results)) for name, results in rows.items()}
    names = {"build": "build, fresh folder", "again": "build, nothing changed", "copy": "cp -r of the output", "check": "check"}
    print(f"{content}: {pages} pages, {len(files)} files, {size / 1e6:.1f} MB; {os.cpu_count()} cores; median of {runs}")
    for name, (wall, cpu, peak) in median.items():
        print(f"  {names[name]:<24} {wall:7.3f} s ({spread[name][0]:.3f}–{spread[name][1]:.3f})   processor {cpu:6.3f} s   peak {peak:6.1f} MiB")
    print(f"  {pages / median['build'][0]:.0f} pages per second; {median['build'][0] / median['copy'][0]:.2f} times cp -r")
finally:
    shutil.rmtree(work)
