#!/bin/sh
# completions.t - what bash and zsh propose: every command, every option of each, and the words that an option can be given.
. "$(dirname "$0")/lib.sh"

mkdir -p place/evidence "place/last year"
touch place/my.lua place/my.csv place/notes.txt

# What they propose is compared with --help and `list`, in the shells themselves, by a terminal of their own.
for shell in bash zsh; do
	if ! command -v $shell >/dev/null && [ "${CI:-}" != true ]; then
		skip "$shell completes commands, options and values" "$shell is not here"
		continue
	fi
	ok "$shell reads its file" $shell -n "$build/completions/$([ $shell = bash ] && echo waymark || echo _waymark)"
	ok "$shell completes commands, options and values" python3 -B "$top/tests/cli/completions_check.py" $shell "$build" "$out/place"
done
ok "every argument of an option is of a known sort" sh -c '
	for command in $("$1" --help | sed -n "/^Commands:/,/^\$/s/^  \([a-z]*\) .*/\1/p"); do
		"$1" $command --help | sed -n "/^Options:/,/^\$/s/^  .*--[a-z-]* \([A-Za-z][^ ]*\)  .*/\1/p"
	done | sort -u | grep -vxE "ID|N|K/N|YYYY-MM-DD|NAME|KIND|OUT|FOLDER|FILE(\.[a-z]+)?"; [ $? -eq 1 ]' _ "$waymark"

finish
