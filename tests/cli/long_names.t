#!/bin/sh
# long_names.t - names and titles as long as a column takes are printed: smaller or on more lines, and never refused.
. "$(dirname "$0")/lib.sh"

mkdir in
grep -v "^W110" "$top/examples/hackney_wellbeing/calendar.csv" >in/calendar.csv
perl -e '
	my $word = substr("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" x 3, 0, 120);
	my $words = "The Cathedral School of Our Lady and the Holy Martyrs ";
	my %name = (W010 => "St Mary\x27s X", W100 => substr($words x 2, 0, 100), W200 => substr($words x 6, 0, 199) . "X",
		W120 => $word, W198 => $word . substr($word, 0, 78), WMIX => "The $word School of " . substr($word, 0, 60));
	open my $schools, ">", "in/schools.csv";
	open my $responses, ">", "in/responses.csv";
	print $schools "school_id,name,phase,trust,region\n";
	print $responses "school_id,item,rating,evidence\n";
	for (sort keys %name) {
		print $schools "$_,$name{$_},primary,$name{$_},$name{$_}\n";
		print $responses "$_,leadership.vision.emerging,N,$name{$_}\n";
	}'

all_editions="--edition report --edition summary --edition action-plan"
# shellcheck disable=SC2086 # the editions are words
ok "schools with names of 10 to 200 letters" status 0 run $audit in -o out --date $date --strict $all_editions
ok "... have their documents" says "Reports of 6 of 6 schools are in out."
ok "... which are accessible" sh -c "'$top/tests/tools/uacheck.py' out/*/*.pdf"

# whole SCHOOL: the first page says the school's name from end to end
whole() {
	full=$(sed -n "s/^$1,\([^,]*\),.*/\1/p" in/schools.csv | tr -d ' ')
	pdftotext -l 1 "out/$1/report.pdf" - | tr -d ' \n' | grep -qF "$full"
}
for school in W010 W100 W200 W120 W198 WMIX; do
	ok "the whole name is on the cover of $school" whole $school
done

# An audit whose titles are as long.
perl -pe 's/(\btitle = ")([^"]*)/$1 . substr("$2 and what belongs to it, year after year, in every part of the school" x 5, 0, 300)/e' \
	"$audit_file" >titled.lua
# shellcheck disable=SC2086
ok "titles of 300 letters" status 0 run titled.lua in -o titled --date $date $all_editions
ok "... have their documents" says "Reports of 6 of 6 schools are in titled."
ok "... and their form" status 0 form titled.lua -o form --date $date

finish
