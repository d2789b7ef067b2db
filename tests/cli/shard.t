#!/bin/sh
# shard.t - a part of the schools made apart from the others: the same files of each, and nothing about all.
. "$(dirname "$0")/lib.sh"

generate 30 in >/dev/null
# A school with an error, a wrong row of nobody's, and a column that nobody asked for.
printf 'T0031,A school without a phase,,,,,\n' >>in/schools.csv
tail -n 1 in/responses.csv | sed 's/^T0030/T9999/' >>in/responses.csv
sed 's/$/,/; 1s/$/colour/' in/actions.csv >actions && mv actions in/actions.csv

shard() {
	k=$1
	shift
	run run $audit in -o "shard-$k" --date $date --shard "$k/3" "$@"
	[ $? -le 1 ]
}

"$waymark" run $audit in -o whole --date $date -q 2>whole.said
for k in 1 2 3; do
	ok "shard $k" shard $k
	ok "... says what it is" says "Shard $k of 3: reports of "
	mv stdout "said-$k"
	mv stderr "told-$k"
done
ok "each school is in one shard" sh -c 'ls shard-1 shard-2 shard-3 | grep "^T" | sort >a; ls whole | grep "^T" | sort | cmp - a'
ok "... in each shard some" sh -c 'for k in 1 2 3; do test "$(ls shard-$k | grep -c ^T)" -ge 4 || exit 1; done'
ok "the files of a school are those of a run of all" sh -c '
	for school in shard-?/T*; do
		for file in "$school"/*; do
			cmp "$file" "whole/${file#shard-?/}" || exit 1
		done
	done'
ok "there is nothing about all schools" sh -c '! ls shard-?/*.pdf shard-?/results.* shard-?/actions.csv shard-?/manifest.json shard-?/T*/feedback.pdf 2>/dev/null'
ok "problems of a school are told once, those of a file by each" sh -c '
	for k in 1 2 3; do grep -c "phase is empty" told-$k; done | sort | tr -d "\n" | grep -qx 001
	cat told-? | grep -v "^ " | sort -u >a; grep -v "^ " whole.said | sort -u | cmp - a'

# What an earlier run made of all schools would be taken for this run's.
"$waymark" run $audit in -o shard-1 --date $date -q --zip 2>/dev/null
ok "a shard where all schools were" shard 1
ok "... leaves nothing about all schools" sh -c '! ls shard-1/*.pdf shard-1/results.* shard-1/actions.csv shard-1/manifest.json 2>/dev/null'
ok "... and of its own nothing beside others" sh -c '
	for school in $(ls shard-2 shard-3 | grep ^T); do rm -rf shard-1/$school; done
	! ls shard-1/T*/feedback.pdf shard-1/T*/*.zip shard-1/T*/.waymark.compared 2>/dev/null'

for bad in 0/3 4/3 3 a/b 1/0 1/10000 1/ /3 1/2/3 -1/3 ''; do
	ok "--shard '$bad' is refused" status 2 run $audit in -o no --shard "$bad"
done
ok "... with what it needs" warns "part K of N of the schools, such as 2/4"
ok "--shard and --school do not go together" status 2 run $audit in -o no --shard 1/3 --school T0001
ok "a shard may be empty" status 0 run astrea_send "$top/examples/astrea_send" -o none --date $date --shard 13/50
ok "... and says so" says "Shard 13 of 50 has no school; 'waymark merge' needs none all the same."
unjudged

finish
