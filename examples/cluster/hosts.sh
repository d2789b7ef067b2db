#!/bin/sh
# hosts.sh CONF HOSTS - make the parts on several machines by ssh and GNU parallel, one part at a time on each, then join
# them. HOSTS: a file with a machine a line ('1/hostname'; ':' is this one). A part that fails is tried on another machine.
#
# The same again makes only what is missing.
set -eu
conf=$(realpath "$1")
hosts=$(realpath "$2")
# shellcheck source=run.conf
. "$conf"
cd "$(dirname "$0")"
seq "$shards" | parallel --quote --sshloginfile "$hosts" --jobs 1 --retries 3 sh "$PWD/shard.sh" "$conf"
exec sh ./merge.sh "$conf"
