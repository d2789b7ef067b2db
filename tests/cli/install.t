#!/bin/sh
# install.t - what `make install` puts somewhere works from there, and from wherever that is moved to.
. "$(dirname "$0")/lib.sh"

generate 2 in
stage=$out/stage
moved=$out/moved/by/hand

install_to() {
	make -C "$top" --no-print-directory BUILD="${BUILD:-build}" install "$@"
}

works() {
	(cd / && "$1" run "$audit" "$out/in" -o "$2" --date "$date" --quiet)
}

ok "make install DESTDIR= PREFIX=" install_to DESTDIR="$stage" PREFIX=/opt/waymark
ok "the program is there" test -x "$stage/opt/waymark/bin/waymark"
ok "and its audit" test -f "$stage/opt/waymark/share/waymark/audits/lua/hackney_wellbeing.lua"
ok "and its manual" cmp "$top/doc/waymark.1" "$stage/opt/waymark/share/man/man1/waymark.1"
ok "nothing is outside the prefix" sh -c '[ "$(ls "$1")" = opt ] && [ "$(ls "$1/opt/waymark" | tr "\n" " ")" = "bin share " ]' _ "$stage"
ok "it lists its audits" sh -c "cd / && '$stage/opt/waymark/bin/waymark' list | grep -q '^hackney_wellbeing '"
ok "it makes reports" works "$stage/opt/waymark/bin/waymark" "$out/installed"
ok "... the same as the one in the build folder" sh -c "'$waymark' run $audit in -o built --date $date -q && diff -r built installed"
# A document of every kind: their templates lie in several folders.
# kinds WAYMARK FOLDER
kinds() {
	(cd / && "$1" run astrea_send "$top/examples/astrea_send" -o "$2/send" --date 2026-11-06 --school K202 -q &&
		"$1" run astrea_interview "$top/examples/astrea_interview" -o "$2/interview" --date 2026-11-06 -q &&
		"$1" run peap "$top/examples/peap" -o "$2/peap" --date 2027-03-24 --restricted --school K206 -q) 2>stderr
}
mkdir kinds kinds-built
ok "it makes documents of every kind" kinds "$stage/opt/waymark/bin/waymark" "$out/kinds"
ok "... as the one in the build folder does" kinds "$waymark" "$out/kinds-built"
ok "... the same" diff -r kinds kinds-built
mkdir -p "$moved"
ok "it can be moved" sh -c "mv '$stage/opt/waymark' '$moved/' && ln -s '$moved/waymark/bin/waymark' link"
ok "... and works there, through a symbolic link" works "$out/link" "$out/relocated"
ok "... with the same bytes" diff -r built relocated

# ---- an installation that lost something ----

share=$moved/waymark/share/waymark
broken() {
	(cd / && "$out/link" run "$audit" "$out/in" -o "$out/broken" --date "$date" >"$out/stdout" 2>"$out/stderr")
	[ $? -eq 3 ]
}
mv "$share/fonts" "$out/fonts"
ok "without its fonts it does nothing" broken
ok "... and says so" warns "[RUN005]"
mv "$out/fonts" "$share/fonts"
mv "$share/templates" "$out/templates"
ok "without its templates it does nothing" broken
ok "... and says so" warns "[RPT001]"
mv "$out/templates" "$share/templates"

ok "make uninstall" sh -c "make -C '$top' --no-print-directory DESTDIR='$out' PREFIX=/moved/by/hand/waymark uninstall"
ok "... leaves no file" test -z "$(find "$moved" -type f)"

finish
