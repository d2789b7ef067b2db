#!/bin/sh
# guide_pages.t - the guides as web pages, and what debian/ says: that they hold together. make check has the pages judged in a browser.
. "$(dirname "$0")/lib.sh"

# ---- debian/ ----

# Names of packages.txt in those sections; what every build of a package has is not named there again.
named() {
	for section in "$@"; do
		awk -v section="[$section]" '/^\[/ { on = ($1 == section); next } on && NF && !/^#/ { print $1 }' "$top/packages.txt"
	done | grep -vxE 'gcc|libc6-dev|make|build-essential|dpkg-dev|debhelper' | sort
}
named build deb >named
awk '/^Build-Depends:/ { on = 1; sub(/^[^:]*:/, "") } /^[A-Z]/ && !/^Build-Depends/ { on = 0 } on' "$top/debian/control" |
	tr ',' '\n' | sed 's/^ *//; s/ (.*//; /^$/d; /^debhelper-compat$/d' | sort >depends
ok "debian/control builds with what packages.txt names, [build] and [deb]" diff named depends
ok "debian/changelog is of this version" test "$(sed -n '1s/.*(\(.*\)).*/\1/p' "$top/debian/changelog")" = "$("$waymark" --version | cut -d ' ' -f 2)"

# ---- the pages ----

if { ! command -v cmark-gfm || ! command -v mandoc; } >/dev/null && [ "${CI:-}" != true ]; then
	skip "the guides are web pages" "cmark-gfm or mandoc is not here (tests/tools/packages deb)"
	finish
fi
ok "make guide" make -C "$top" --no-print-directory BUILD="$build" guide
ok "every page holds together, and each link leads somewhere" python3 -B "$top/tests/cli/guide_pages_check.py" "$build/html" "$top"
mkdir -p broken
broken() {
	printf '# A page\n\n[nothing](%s)\n' "$1" >"$top/build-page.md"
	"$top/packaging/guide" "$out/broken" build-page.md
	ended=$?
	rm -f "$top/build-page.md"
	[ $ended -ne 0 ]
}
ok "a link to nothing is an error" broken no-such.md
ok "... and so is one to no heading" broken '#no-such'
finish
