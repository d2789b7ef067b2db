#!/bin/sh
# security.t - what SECURITY.md says is so: each limit has that value where it says, and a test that says so; and limits that no
# other test meets.
. "$(dirname "$0")/lib.sh"

# ---- the page ----

cat >page.py <<'PYTHON'
import os, re, sys

top = sys.argv[1]
page = open(f"{top}/SECURITY.md").read()
units = {"GB": 1 << 30, "MB": 1 << 20}
found = []


def slurp(name):
    path = os.path.join(top, name)
    return open(path).read() if os.path.isfile(path) else None


def number(words):
    n, *unit = words.split()
    return int(n) * units[unit[0]] if unit else int(n)


def defined(source, name):
    """What the source gives it: NAME = 32 << 20, or a default behind a colon; with the constants of the same file."""
    at = re.search(r"(?<![\w.])" + re.escape(name) + r"\s*=\s*([^,;}\n]+)", source)
    if not at:
        return None
    words = at.group(1).split("/*")[0].split(":")[-1].replace("(size_t)", "")
    for other in re.findall(r"[A-Z]\w+", words):
        words = words.replace(other, str(defined(source, other)))
    return eval(words, {"__builtins__": {}}) if re.fullmatch(r"[\d\s*+<()-]+", words) else None


rows = [re.split(r" \| ", line[2:-2]) for line in re.findall(r"^\| `[^`]+`: .*\|$", page, re.M)]
for name, value, where, test in rows:
    name, where = name.split("`")[1], where.strip("`")
    source = slurp(where)
    if source is None or defined(source, name) != number(value):
        found.append(f"{name}: {value} on the page, {source and defined(source, name)} in {where}")
    file, phrase = re.fullmatch(r'`([^`]+)`: "([^"]+)"', test).groups()
    if phrase not in (slurp(file) or ""):
        found.append(f"{name}: {file} does not say {phrase}")
if len(rows) < 25:
    found.append(f"only {len(rows)} limits")
for name in re.findall(r"`((?:tests|src|debian)/[\w./]+)`", page):
    if not os.path.exists(os.path.join(top, name)):
        found.append(f"there is no {name}")
print("\n".join(found))
sys.exit(bool(found))
PYTHON
ok "every limit of SECURITY.md is what it says, and has its test" python3 page.py "$top"
# and the test can fail
mkdir -p other/src
cp "$top/SECURITY.md" other/
ln -s "$top/tests" "$top/debian" other/
cp -r "$top/src/." other/src/
sed -i 's/PICTURE_PIXELS_MAX = 4000000/PICTURE_PIXELS_MAX = 5000000/' other/src/pdf/picture.h
ok "... and another value is seen" sh -c '! python3 page.py other >said && grep -q "PICTURE_PIXELS_MAX: 4000000 on the page, 5000000" said'
rm -rf other
ok "the program starts no other and opens no connection" sh -c '! nm -D --undefined-only "$1" | grep -E " (exec[vl]|system|popen|posix_spawn|connect|bind|getaddrinfo)"' _ "$waymark"

# ---- limits that no other test meets ----

small=$top/tests/audits/small.lua
cp -r "$top/tests/tables/small" in

# too_large NAME FILE BYTES MESSAGE WORDS...: a file of one byte more, which takes no room on the disk
too_large() {
	name=$1 file=$2 size=$3 expected=$4
	shift 4
	truncate -s "$((size + 1))" "$file"
	run "$@"
	code=$?
	ok "$name" test $code -le 3
	ok "... is refused, with a reason" warns "$expected"
	rm -f "$file"
}
too_large "an audit that is too large" big.lua 4194304 "big.lua:1:1: error:" lint big.lua
mkdir own
cp "$small" own/audit.lua
too_large "a template that is too large" own/report.lua 1048576 "report.lua:1:1: error: cannot read the template: File too large [RPT001]" \
	check own/audit.lua in --date $date
too_large "a mapping that is too large" big-map.lua 1048576 "big-map.lua:1:1: error:" check "$small" in --mapping big-map.lua --date $date
cp -r in branded
printf 'school_id,name,phase,la\nS1,Fern Hill Primary School,primary,Ostermere\n' >branded/schools.csv
printf 'match,name,logo,alt\nOstermere,Ostermere Borough Council,big.png,A disc\n' >brand.csv
too_large "a logo that is too large" big.png 16777216 "brand.csv:2:3: warning: logo 'big.png' is larger than 16 MB" run "$small" branded -o out --brand brand.csv --date $date

# Of 26 schools, since no school may have so many alone.
cp -r in many
if nm "$waymark" 2>/dev/null | grep -q __asan_init; then
	skip "a table of too many rows" "a sanitizer takes minutes"
	skip "... is refused, with a reason" "a sanitizer takes minutes"
else
	awk 'BEGIN { print "school_id,item,rating"; for (s = 0; s < 26; s++) for (i = 0; i < 195000; i++) print "S" s ",x,M" }' >many/responses.csv
	awk 'BEGIN { print "school_id,name,phase"; for (s = 0; s < 26; s++) print "S" s ",School,primary" }' >many/schools.csv
	run check "$small" many --date $date --school S25
	code=$?
	ok "a table of too many rows" test $code -eq 3 -o $code -eq 1
	ok "... is refused, with a reason" warns "more than 5000000 rows"
fi
rm -rf many

finish
