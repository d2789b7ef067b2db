#!/bin/sh
# hardening.t - what the compiler and the linker do against a fault of ours: as Debian's packages have it, in every build.
. "$(dirname "$0")/lib.sh"

# What make would compile and link, whole lines, nothing done. What this make's caller has set is no part of it.
unset MAKEFLAGS MFLAGS MAKEOVERRIDES CC CFLAGS CPPFLAGS LDFLAGS
plan() {
	make -C "$top" --no-print-directory -n -B V=1 BUILD=/nowhere "$@" all >plan 2>plan.err
	grep -E '^cc .* -c ' plan >compiling
	grep -E '^cc .* -o /nowhere/waymark ' plan >linking
	[ -s compiling ] && [ -s linking ] || { cat plan.err; return 1; }
}
# each FILE WORD...: every line of it has the words
each() {
	file=$1
	shift
	for word; do
		grep -vF -e " $word " "$file" | head -n 3 | grep . && { echo "without $word"; return 1; }
	done
	return 0
}

ok "make says what it would do" plan
ok "every file is compiled with protected stacks, checked calls and checked formats" each compiling -fPIE -fstack-protector-strong \
	-D_FORTIFY_SOURCE=2 -Wformat -Werror=format-security
ok "... and linked to be placed anywhere, with tables that are read-only once it runs" each linking -pie -Wl,-z,relro -Wl,-z,now
if command -v blhc >/dev/null; then
	ok "blhc finds nothing that is missing" sh -c 'sed "s/^cc /gcc /" compiling linking | { echo "dpkg-buildpackage: info: source package waymark"; cat; } >log; blhc --all log >blhc.said 2>&1 || { head -20 blhc.said; exit 1; }'
	ok "... and is able to" sh -c 'sed "s/-fstack-protector-strong//; s/-Wl,-z,now//" log >worse; ! blhc --all worse >/dev/null 2>&1'
else
	skip "blhc finds nothing that is missing" "there is no blhc (packages.txt, ci)"
	skip "... and is able to" "there is no blhc"
fi
# What Debian itself would give, by name: whoever has a newer Debian sees here what it adds.
if command -v dpkg-buildflags >/dev/null; then
	for kind in CFLAGS CPPFLAGS LDFLAGS; do
		DEB_BUILD_MAINT_OPTIONS=hardening=+all dpkg-buildflags --get $kind 2>/dev/null | tr ' ' '\n' |
			grep -E '^(-fstack|-Wformat|-Werror=format|-D_FORT|-Wl,|-fPIE|-pie)'
	done | sort -u >debians
	ok "no flag of dpkg-buildflags is missing" sh -c '[ -s debians ] && while read -r flag; do cat compiling linking | grep -qF -e " $flag " || { echo "$flag"; exit 1; }; done <debians'
else
	skip "no flag of dpkg-buildflags is missing" "there is no dpkg-buildflags"
fi
ok "whoever chooses _FORTIFY_SOURCE keeps it" sh -c 'cd "$1" && make -n -B V=1 BUILD=/nowhere CPPFLAGS=-D_FORTIFY_SOURCE=3 all 2>/dev/null | grep -E "^cc .* -c " | grep -v "FORTIFY_SOURCE=2" | grep -q "FORTIFY_SOURCE=3"' _ "$top"
plan CFLAGS="-O1 -g -fsanitize=address,undefined"
ok "under a sanitizer nothing hides calls from it" sh -c '! grep -q FORTIFY compiling'

# ---- the program as it is ----

if nm "$waymark" 2>/dev/null | grep -q __asan_init || ! command -v readelf >/dev/null; then
	for name in "the program can lie anywhere" "... has no writable tables of functions" "... has no stack that can be run" "... looks after its stack" "... and has checked calls"; do
		skip "$name" "not of this build"
	done
else
	readelf -W -h -l -d "$waymark" >elf
	nm -D "$waymark" >symbols
	ok "the program can lie anywhere" grep -q 'Type: *DYN' elf
	ok "... has no writable tables of functions" sh -c 'grep -q GNU_RELRO elf && grep -qE "BIND_NOW|Flags:.* NOW" elf'
	ok "... has no stack that can be run" sh -c 'grep GNU_STACK elf | grep -q " RW " && ! grep GNU_STACK elf | grep -q RWE'
	ok "... looks after its stack" grep -q __stack_chk_fail symbols
	ok "... and has checked calls" grep -q '__[a-z]*printf_chk\|__memcpy_chk' symbols
fi

finish
