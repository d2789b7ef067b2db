# encrypted.sh - is_locked FILE WORD WRONG: nobody opens the PDF without the passphrase in the file WORD, and programs that
# read aloud may do so with it. After lib.sh.
# shellcheck shell=sh

is_locked() {
	ok "$1 is encrypted" qpdf --is-encrypted "$1"
	ok "... and needs a passphrase" qpdf --requires-password "$1"
	ok "... and another does not open it" not qpdf --password-file="$3" --check "$1"
	ok "... nor does poppler without one" not pdftotext "$1" -
	ok "... which the right one does, and it is sound" qpdf --password-file="$2" --check "$1"
	qpdf --password-file="$2" --show-encryption "$1" >shown
	ok "... it is of revision 6" grep -qx 'R = 6' shown
	ok "... with AES-256 for streams, strings and files" test "$(grep -c 'encryption method: AESv3' shown)" -eq 3
	ok "... and may be read aloud" grep -qx 'extract for accessibility: allowed' shown
	ok "... and no title can be seen" not grep -aqF '/Title' "$1"
}
