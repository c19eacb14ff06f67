#!/usr/bin/env python3
"""Measures whole commands of connreg beside those of a real az, on the sandbox: wall time, CPU time, memory.

Both take turns in one run, as machines differ and are not quiet; what counts is the ratio of the medians.

  src/bench/bench.py [--az az] [--runs 7] [--only WORDS] [--write src/docs/performance.md]

Needs a built connreg (mvn package -DskipTests). Without an az, its columns stay empty.
"""

import argparse
import glob
import os
import pathlib
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONNREG = str(ROOT / "scripts" / "connreg")
REGISTRY = "-r myacrregistry -g myresourcegroup"
NAMED = "-r myacrregistry -n bench"
CREATE = f"acr connected-registry create {NAMED} --repository hello-world"
DELETE = f"acr connected-registry delete {NAMED} --cleanup --yes"

SPEC = """\
registry: {name: myacrregistry, resourceGroup: myresourcegroup}
cluster: {name: myarck8scluster}
connectedRegistry: {name: store42, repositories: [hello-world]}
service: {clusterIP: 192.100.100.1}
"""

# The tutorial's section "bring your own certificate", with what it takes from the quickstart and its clean-up: the lines it gives.
TUTORIAL = """\
{az} acr connected-registry create -r myacrregistry -n store42 --repository hello-world
connection=$({az} acr connected-registry get-settings -r myacrregistry -n store42 --parent-protocol https \
  --generate-password 1 --yes --query ACR_REGISTRY_CONNECTION_STRING -o tsv)
{openssl} req -newkey rsa:4096 -nodes -sha256 -keyout mycert.key -x509 -days 365 -out mycert.crt -subj /CN=store42 \
  -addext 'subjectAltName = IP:192.100.100.1'
certificate=$(base64 -w0 mycert.crt)
key=$(base64 -w0 mycert.key)
printf '{"connectionString":"%s","tls.crt":"%s","tls.key":"%s","tls.cacrt":"%s"}' \
  "$connection" "$certificate" "$key" "$certificate" > protected.json
{az} k8s-extension create --cluster-name myarck8scluster --cluster-type connectedClusters \
  --extension-type Microsoft.ContainerRegistry.ConnectedRegistry --name store42 --resource-group myresourcegroup \
  --config service.clusterIP=192.100.100.1 --config cert-manager.enabled=false --config cert-manager.install=false \
  --config-protected-file protected.json
{az} k8s-extension delete --name store42 --cluster-name myarck8scluster --resource-group myresourcegroup \
  --cluster-type connectedClusters --yes
{az} acr connected-registry deactivate -r myacrregistry -n store42 --yes
{az} acr connected-registry delete -r myacrregistry -n store42 --cleanup --yes
"""
SITE = """\
{connreg} certificate create --service-ip 192.100.100.1 --certificate mycert.crt --key mycert.key --overwrite
{connreg} deploy -f byoc.yaml
{connreg} cleanup -f byoc.yaml --yes
"""

EXTENSION = "-g myresourcegroup -c myarck8scluster -t connectedClusters -n bench"
CREATE_EXTENSION = (
    f"k8s-extension create {EXTENSION} --extension-type Microsoft.ContainerRegistry.ConnectedRegistry"
    " --config service.clusterIP=192.100.100.9 --config-protected connectionString=x")
DELETE_EXTENSION = f"k8s-extension delete {EXTENSION} --yes"

# The same from where a key and a certificate are there, as most of the time it takes to make them is luck.
OPENSSL = "{openssl} req"
KEPT_TUTORIAL = TUTORIAL.replace(TUTORIAL[TUTORIAL.index(OPENSSL):TUTORIAL.index("certificate=")], "")
KEPT_SITE = SITE.split("\n", 1)[1]

BYOC = SPEC + "tls: {mode: ownCertificate, certificate: mycert.crt, key: mycert.key}\n"

# The least that a Java program needs, with a cache of its own and the options of the launcher: {floor} is that program.
LISTED = "resourceGroups/myresourcegroup/providers/Microsoft.ContainerRegistry/registries/myacrregistry/connectedRegistries"
JAVA = ("-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmn6m -XX:SurvivorRatio=16 -XX:MaxTenuringThreshold=0"
        " -Djdk.reflect.useNativeAccessorOnly=true -Djdk.tls.namedGroups=x25519,secp384r1,secp256r1")

# What it is called, connreg's words, the other's words ({az} or {openssl}), what connreg does untimed before each run. More than
# one line is a script.
COMMANDS = [
    ("--version", "--version", "{az} --version", None),
    ("help", "acr connected-registry create --help", "{az} acr connected-registry create --help", None),
    ("own help", "deploy --help", "{az} acr connected-registry create --help", None),
    ("show", f"acr connected-registry show {NAMED}", "{az} acr connected-registry show " + NAMED, CREATE),
    ("list", f"acr connected-registry list {REGISTRY}", "{az} acr connected-registry list " + REGISTRY, None),
    ("nothing, in Java", "{floor}", None, None),
    ("a GET of that list, in Java", "{floor} {list}", "{az} acr connected-registry list " + REGISTRY, None),
    ("as many rounds as update has, in Java", "{floor} {list} {list} {list}",
     "{az} acr connected-registry update " + NAMED + " --log-level Debug", CREATE),
    ("update", f"acr connected-registry update {NAMED} --log-level Debug",
     "{az} acr connected-registry update " + NAMED + " --log-level Debug", None),
    ("get-settings", f"acr connected-registry get-settings {NAMED} --parent-protocol https",
     "{az} acr connected-registry get-settings " + NAMED + " --parent-protocol https", None),
    ("create", CREATE, "{az} " + CREATE, DELETE),
    ("delete", f"acr connected-registry delete {NAMED} --yes", "{az} acr connected-registry delete " + NAMED + " --yes", CREATE),
    ("delete --cleanup", DELETE, "{az} " + DELETE, CREATE),
    ("k8s-extension show", f"k8s-extension show {EXTENSION}", "{az} k8s-extension show " + EXTENSION, CREATE_EXTENSION),
    ("k8s-extension create", CREATE_EXTENSION, "{az} " + CREATE_EXTENSION, DELETE_EXTENSION),
    ("the tutorial's own certificate, and its clean-up", SITE, TUTORIAL, None),
    ("the same with a certificate that is there", KEPT_SITE, KEPT_TUTORIAL, None),
    ("emit bicep", "emit bicep -f spec.yaml", None, None),
    ("certificate create (RSA 4096)", "certificate create --service-ip 10.0.0.1 --overwrite",
     "{openssl} req -newkey rsa:4096 -nodes -sha256 -keyout o.key -x509 -days 365 -out o.crt -subj /CN=site"
     " -addext subjectAltName=IP:10.0.0.1", None),
    ("certificate create (EC P-256)", "certificate create --service-ip 10.0.0.1 --overwrite --key-kind ec_p256", None, None),
]


class Usage:
    """What a run took: seconds of wall and CPU time, MiB of memory."""

    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory


def run(words, folder, environment, must=True):
    started = time.monotonic()
    process = subprocess.Popen(words, cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if must and process.returncode != 0:
        sys.exit(f"{' '.join(words)} failed:\n{said.decode(errors='replace')}")
    # Linux gives KiB, macOS bytes.
    unit = 1024 * 1024 if platform.system() == "Darwin" else 1024
    return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def median(usages, what):
    return statistics.median(getattr(usage, what) for usage in usages)


def words(text, names):
    for name, program in names.items():
        text = text.replace("{%s}" % name, program)
    if "\n" in text:
        return ["sh", "-euc", text]
    return text.split()


def pairs(entry, others, runs, folder, environment):
    _, own, other, before = entry
    names = {**others, "connreg": CONNREG}
    ours, theirs = [], []
    turns = [(words(own if own.startswith("{") else "{connreg} " + own, names), ours)]
    if other and all(shutil.which(names[name]) for name in ("az", "openssl") if "{%s}" % name in other):
        turns.append((words(other, names), theirs))
    for number in range(runs + 1):
        for command, usages in turns:
            if before:
                run([CONNREG] + before.split(), folder, environment, must=False)
            usage = run(command, folder, environment)
            # The first of each fills the disk's cache.
            if number > 0:
                usages.append(usage)
    return ours, theirs


def floor(folder, environment):
    """The words that start the program, which is built and trained in the folder."""
    java = jdk() / "bin"
    archive, cache = pathlib.Path(folder, "floor.jar"), pathlib.Path(folder, "floor.aot")
    program = f"{java / 'java'} {JAVA} -cp {archive} Floor"
    for command in (f"{java / 'javac'} -d {folder} {ROOT}/src/bench/Floor.java",
                    f"{java / 'jar'} cf {archive} -C {folder} Floor.class",
                    program.replace(" -cp", f" -XX:AOTCacheOutput={cache} -cp") + " " + listed(environment)):
        subprocess.run(command.split(), env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return program.replace(" -cp", f" -XX:AOTCache={cache} -Xlog:disable -cp")


def jdk():
    """One with the caches that connreg has."""
    homes = [os.environ.get("JAVA_HOME", "/nowhere"), *glob.glob("/usr/lib/jvm/*"),
             *glob.glob("/Library/Java/JavaVirtualMachines/*/Contents/Home")]
    for home in map(pathlib.Path, homes):
        release = home / "release"
        if (home / "bin/javac").exists() and release.exists():
            version = re.search(r'JAVA_VERSION="(\d+)', release.read_text())
            if version and int(version[1]) >= 25:
                return home
    sys.exit("No JDK 25 or newer was found: set JAVA_HOME to one.")


def listed(environment):
    clouds = pathlib.Path(environment["AZURE_CONFIG_DIR"], "clouds.config").read_text()
    settings = dict(line.split(" = ") for line in clouds.splitlines() if " = " in line)
    return (f"{settings['endpoint_resource_manager']}subscriptions/{settings['subscription']}/{LISTED}"
            "?api-version=2025-11-01")


def row(title, ours, theirs):
    cells = [title] + [f"{median(ours, 'wall'):.2f} s", f"{median(ours, 'cpu'):.2f} s", f"{median(ours, 'memory'):.0f} MiB"]
    for what in ("wall", "cpu", "memory"):
        cells.append(f"{median(ours, what) / median(theirs, what):.2f}" if theirs else "")
    return "| " + " | ".join(cells) + " |"


def sandbox(folder):
    process = subprocess.Popen([CONNREG, "sandbox", "start", "-d", "sandbox"], cwd=folder,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    env = pathlib.Path(folder, "sandbox", "env")
    for _ in range(600):
        if env.exists() or process.poll() is not None:
            break
        time.sleep(0.1)
    text = subprocess.run(["sh", "-c", '. "$0" && env -0', str(env)], capture_output=True, check=True).stdout
    return process, dict(entry.split("=", 1) for entry in text.decode().split("\0") if "=" in entry)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--az", default="az")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--only", default="")
    parser.add_argument("--write", type=pathlib.Path)
    options = parser.parse_args()
    others = {"az": options.az, "openssl": "openssl"}
    # Without an az, nobody leaves a token.
    has_az = shutil.which(options.az)
    lines = ["| command | wall | CPU | memory | wall ÷ other | CPU ÷ other | memory ÷ other |",
             "| --- | --- | --- | --- | --- | --- | --- |"]
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "spec.yaml").write_text(SPEC)
        pathlib.Path(folder, "byoc.yaml").write_text(BYOC)
        server, environment = sandbox(folder)
        try:
            if has_az:
                run([options.az, "acr", "connected-registry", "list"] + REGISTRY.split(), folder, environment)
                others.update(floor=floor(folder, environment), list=listed(environment))
            for entry in COMMANDS:
                if options.only in entry[0] and (has_az or "{floor}" not in entry[1]):
                    lines.append(row(entry[0], *pairs(entry, others, options.runs, folder, environment)))
                    print(lines[-1], file=sys.stderr)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()
    print("\n".join(lines))
    if options.write:
        write(options, lines)


def write(options, table):
    text = options.write.read_text() if options.write.exists() else ""
    start, end = "<!-- measured -->\n", "<!-- end -->\n"
    if start not in text:
        sys.exit(f"{options.write} has no place for the table: {start.strip()} ... {end.strip()}")
    head, rest = text.split(start, 1)
    tail = rest.split(end, 1)[1]
    options.write.write_text(head + start + "\n".join(table) + "\n" + end + tail)


if __name__ == "__main__":
    main()
