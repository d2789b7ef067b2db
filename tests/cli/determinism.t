#!/bin/sh
# determinism.t - the same inputs and date give the same bytes, whatever is round about.
. "$(dirname "$0")/lib.sh"

generate 5 in
# one school of each outcome but made: its row is bad
sed -i 's/^\(T0002,[^,]*\),[A-Z],/\1,Mostly,/;' in/responses.csv

# same FOLDER: as the first run, files and names
same() {
	diff -r "$out/first" "$1"
}

ok "a first run" status 1 run $audit in -o first --date $date --jobs 1
for jobs in 2 7 64; do
	ok "--jobs $jobs" status 1 run $audit in -o "jobs$jobs" --date $date --jobs $jobs
	ok "... makes the same" same "jobs$jobs"
	ok "... and shows the problems in the same order" sh -c "'$waymark' run $audit in -o jobs$jobs --date $date -j $jobs 2>b >/dev/null; '$waymark' run $audit in -o jobs$jobs --date $date -j 1 2>a >/dev/null; cmp a b"
done
for zone in Pacific/Kiritimati America/Los_Angeles; do
	ok "time zone $zone" sh -c "TZ=$zone '$waymark' run $audit in -o zone --date $date 2>/dev/null; [ \$? -eq 1 ]"
	ok "... makes the same" same zone
	ok "SOURCE_DATE_EPOCH there" sh -c "TZ=$zone SOURCE_DATE_EPOCH=1793750400 '$waymark' run $audit in -o zone 2>/dev/null; [ \$? -eq 1 ]"
	ok "... is the same day" same zone
done
for locale in C de_DE.UTF-8 tr_TR.UTF-8 POSIX; do
	ok "locale $locale" sh -c "LC_ALL=$locale LANG=$locale '$waymark' run $audit in -o locale --date $date 2>/dev/null; [ \$? -eq 1 ]"
	ok "... makes the same" same locale
done
for mask in 000 077 027; do
	files=$(printf %o $((0666 & ~0$mask))) folders=$(printf %o $((0777 & ~0$mask)))
	ok "umask $mask" sh -c "umask $mask; rm -rf mask; '$waymark' run $audit in -o mask --date $date 2>/dev/null; [ \$? -eq 1 ]"
	ok "... makes the same" same mask
	ok "... for whom it lets read" sh -c "[ -z \"\$(find mask -type f ! -perm $files -o -type d ! -perm $folders)\" ]"
done
mkdir -p elsewhere/deep
ok "another working directory and another OUT" sh -c "cd elsewhere/deep && '$waymark' run $audit ../../in -o '$out/a longer name' --date $date 2>/dev/null; [ \$? -eq 1 ]"
ok "... makes the same" same "a longer name"
cp -r in moved
ok "a moved folder of evidence" sh -c "'$waymark' run $audit moved -o moved-out --date $date 2>/dev/null; [ \$? -eq 1 ]"
ok "... makes the same" same moved-out
ok "an absolute path to it" sh -c "'$waymark' run '$audit_file' '$out/moved' -o absolute --date $date 2>/dev/null; [ \$? -eq 1 ]"
ok "... makes the same" same absolute
ok "a second run over the first" sh -c "'$waymark' run $audit in -o moved-out --date $date 2>/dev/null; [ \$? -eq 1 ]"
ok "... makes the same" same moved-out
ok "the program through a symbolic link" sh -c "ln -s '$waymark' wm && ./wm run $audit in -o linked --date $date 2>/dev/null; [ \$? -eq 1 ]"
ok "... makes the same" same linked
ok "the program through PATH" sh -c "PATH='$build':\$PATH; waymark run $audit in -o path --date $date 2>/dev/null; [ \$? -eq 1 ]"
ok "... makes the same" same path
# A school's documents are of its own rows: T0001's are the same whatever T0003's say.
cp -r in other
sed -i 's/^\(T0003,[^,]*\),[A-Z],/\1,N,/' other/responses.csv
sed -i 's/^T0003,\([^,]*\)/T0003,Another name/' other/schools.csv
ok "another school's rows changed" sh -c "'$waymark' run $audit other -o others --date $date 2>/dev/null; [ \$? -eq 1 ]"
ok "... and with them that school's documents" sh -c '! cmp -s first/T0003/report.pdf others/T0003/report.pdf'
ok "... and no other's" diff -r first/T0001 others/T0001
# A changed name of the machine or user is not tried: neither is looked at, which the list of imports shows.
ok "the program asks for neither host nor user" sh -c "! nm -D '$waymark' | grep -E ' U (gethostname|uname|getlogin|getpwuid|getuid|rand|random|arc4random|getrandom)(@|\$)'"

finish
