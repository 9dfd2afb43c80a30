#!/usr/bin/env python3
"""What the full-screen program costs on a terminal: time, bytes, memory and wake-ups.

    measure.py [--marker TEXT] [--keys j,PageDown,Enter] [--idle SECONDS] [--size 80x24] -- mailtui --data /tmp/demo

The program runs on a pseudo terminal that answers what xterm answers. The first full frame is the moment TEXT has been
drawn and nothing more has come for 100 ms; each key is pressed five times and the median is shown. Only the standard
library is used.
"""
import argparse
import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import termios
import time

KEYS = {
    "Enter": b"\r", "Esc": b"\x1b", "Tab": b"\t", "Space": b" ",
    "Up": b"\x1b[A", "Down": b"\x1b[B", "Right": b"\x1b[C", "Left": b"\x1b[D",
    "Home": b"\x1b[H", "End": b"\x1b[F", "PageUp": b"\x1b[5~", "PageDown": b"\x1b[6~", "PgUp": b"\x1b[5~", "PgDn": b"\x1b[6~",
}
ANSWERS = [
    (rb"\x1b\[0?c", b"\x1b[?62;22c"),
    (rb"\x1b\[6n", b"\x1b[1;1R"),
    (rb"\x1b\]10;\?(?:\x07|\x1b\\)", b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\"),
    (rb"\x1b\]11;\?(?:\x07|\x1b\\)", b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
]
SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
QUIET = 0.1


class Ended(Exception):
    """The program has ended; the text is what it showed."""


class Program:
    def __init__(self, command, columns, rows):
        self.rows, self.columns = rows, columns
        self.output = bytearray()
        self.last_byte = self.started = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            size = struct.pack("HHHH", rows, columns, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            environment = dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8")
            for name in ("COLORTERM", "TMUX", "NO_COLOR"):
                environment.pop(name, None)
            try:
                os.execvpe(command[0], command, environment)
            except OSError as error:
                print(error)
                os._exit(127)

    def pump(self, seconds, done=lambda: False):
        """Reads for so long, or until done() holds and nothing has come for a moment."""
        end = time.perf_counter() + seconds
        while (now := time.perf_counter()) < end:
            if done() and now - self.last_byte >= QUIET:
                return True
            ready, _, _ = select.select([self.terminal], [], [], min(end - now, 0.01))
            if not ready:
                continue
            try:
                data = os.read(self.terminal, 65536)
            except OSError:
                data = b""
            if not data:
                raise Ended(self.text())
            self.last_byte = time.perf_counter()
            self.output += data
            for query, answer in ANSWERS:
                for _ in re.findall(query, data):
                    os.write(self.terminal, answer)
        return done()

    def press(self, key):
        """Bytes, and milliseconds to the first and to the last of them; None when nothing came."""
        before, pressed = len(self.output), time.perf_counter()
        os.write(self.terminal, KEYS.get(key, key.encode()))
        first = None
        end = pressed + 2
        while time.perf_counter() < end:
            had = len(self.output)
            self.pump(0.01)
            if first is None and len(self.output) > had:
                first = self.last_byte
            if first is not None and time.perf_counter() - self.last_byte > QUIET:
                break
        if first is None:
            return 0, None, None
        return len(self.output) - before, (first - pressed) * 1000, (self.last_byte - pressed) * 1000

    def text(self):
        return SEQUENCE.sub(b"", bytes(self.output)).decode("utf-8", "replace")

    def status(self, name):
        with open(f"/proc/{self.pid}/status") as status:
            return next(line.split(":")[1].strip() for line in status if line.startswith(name + ":"))

    def cpu(self):
        with open(f"/proc/{self.pid}/stat") as stat:
            fields = stat.read().rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def wake_ups(self):
        """By thread: how often it has been woken or interrupted."""
        counts = {}
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/status") as status:
                counts[task] = sum(int(line.split()[1]) for line in status if "ctxt_switches" in line)
        return counts

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        try:
            self.pump(10)
        except Ended:
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def row(what, *values):
    print(f"{what:<24}" + "".join(f"{value:>14}" for value in values))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--marker", default="", help="text that is on the screen when the first frame is complete")
    parser.add_argument("--keys", default="j,PageDown,Enter", help="keys to press, separated by commas")
    parser.add_argument("--idle", type=float, default=20, help="seconds to watch the idle program")
    parser.add_argument("--size", default="80x24")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    columns, rows = map(int, options.size.split("x"))

    program = Program(options.command, columns, rows)
    marker = options.marker or None
    try:
        shown = program.pump(30, lambda: len(program.output) > 0 and (marker is None or marker in program.text()))
    except Ended:
        shown = False
    if not shown:
        raise SystemExit(f"'{marker}' never appeared:\n{program.text()}")
    frame = program.last_byte - program.started
    row("", "ms", "bytes", "memory")
    row("first full frame", f"{frame * 1000:.0f}", len(program.output), program.status("VmRSS"))

    program.pump(3)
    sent, cpu, woken = len(program.output), program.cpu(), program.wake_ups()
    program.pump(options.idle)
    row("", "CPU %", "bytes", "wake-ups")
    row(
        f"idle {options.idle:.0f} s",
        f"{(program.cpu() - cpu) / options.idle * 100:.2f}",
        len(program.output) - sent,
        sum(count - woken.get(task, 0) for task, count in program.wake_ups().items()),
    )

    row("", "ms first", "ms last", "bytes")
    for key in options.keys.split(","):
        try:
            pressed = [program.press(key) for _ in range(5)]
        except Ended:
            row(key, "ended it")
            return
        answered = [answer for answer in pressed if answer[1] is not None]
        if not answered:
            row(key, "-", "-", 0)
            continue
        row(
            key,
            f"{statistics.median(answer[1] for answer in answered):.1f}",
            f"{statistics.median(answer[2] for answer in answered):.1f}",
            int(statistics.median(answer[0] for answer in answered)),
        )

    row("memory at the end", program.status("VmRSS"), "peak", program.status("VmHWM"))
    row("exit code on SIGTERM", program.close())


if __name__ == "__main__":
    sys.exit(main())
