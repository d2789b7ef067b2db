#!/bin/sh
# year.t - a rehearsed year with a few schools; `make year` plays it with seventy (tests/year/README.md).
top=$(cd "$(dirname "$0")/../.." && pwd)
build=${BUILD:-build}
case $build in /*) ;; *) build=$top/$build ;; esac
exec "$top/tests/year/play" "$build" 12 "$build/tests/out/year"
