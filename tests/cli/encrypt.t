#!/bin/sh
# encrypt.t - what pdf_encrypt_test leaves behind, judged by qpdf and poppler: nobody reads it without the passphrase,
# and whoever has it reads the document that went in.
. "$(dirname "$0")/lib.sh"

"$build/tests/unit/pdf_encrypt_test" >units || { echo "not ok 1 - the documents are made"; exit 1; }
cp "$build/tests/encrypt/plain.pdf" "$build/tests/encrypt/locked" "$build/tests/encrypt/longest" .
printf 'three random words' >word
printf 'three random word' >wrong
awk 'BEGIN { while (n++ < 127) printf "x" }' >long

# objects FILE: all of them as text, without what encryption adds: an extension of the format, and other offsets
objects() {
	qpdf --password-file=word --decrypt --qdf --object-streams=disable --static-id --no-original-object-ids "$1" - |
		LC_ALL=C sed '/^  \/Extensions <<$/,/^  >>$/d; /^xref$/,$d'
}

. "$top/tests/cli/encrypted.sh"

is_locked locked word wrong
ok "the passphrase of 127 characters opens its document" qpdf --password-file=long --check longest
objects plain.pdf >plain.objects
objects locked >locked.objects
ok "there are objects to compare" test "$(grep -c '^[0-9]* 0 obj' plain.objects)" -gt 100
ok "all objects are as they were" cmp plain.objects locked.objects
pdftotext plain.pdf plain.txt
pdftotext -upw "$(cat word)" locked locked.txt
ok "it says what it said" cmp plain.txt locked.txt
# check-pdfua gives this to veraPDF too
qpdf --password-file=word --decrypt locked opened.pdf
ok "opened, it is PDF/UA as before" "$top/tests/tools/uacheck.py" opened.pdf
ok "the bytes of no title or text are in it" not grep -aqF -e "Ysgol" -e "pdfuaid" -e "/Title" locked

finish
