/* identity.c - see identity.h. */
#include "evidence/identity.h"

#include <string.h>

enum { WORD_BYTES_MAX = 100 };		/* of a header; a longer one cannot be a column's name */

static const char *const names[IDENTITY_COUNT] = {
	[IDENTITY_NONE] = "nothing of the kind", [IDENTITY_NAME] = "a name",
	[IDENTITY_NUMBER] = "a unique pupil or learner number",
	[IDENTITY_BIRTH] = "a date of birth", [IDENTITY_ADDRESS] = "an address",
	[IDENTITY_CONTACT] = "a telephone number or an e-mail address",
};

const char *identity_name(enum identity identity)
{
	return names[identity];
}

/* Words that say whose it is or which one, before the word that counts. */
static const char *const before[] = {
	"pupils", "pupil", "students", "student", "childs", "children", "child", "learners", "learner",
	"parents", "parent", "carers", "carer", "guardians", "guardian", "mothers", "mother", "fathers",
	"father", "siblings", "sibling", "contacts", "contact", "emergency", "legal", "preferred",
	"chosen", "known", "former", "previous", "current", "home", "postal", "main", "the",
};

/* Lower-case letters of a header, without those words. No entry may also be a surname, because such a header is
 * quoted. */
static const struct {
	const char *word;
	enum identity identity;
} words[] = {
	{ "name", IDENTITY_NAME }, { "names", IDENTITY_NAME }, { "fullname", IDENTITY_NAME },
	{ "forename", IDENTITY_NAME }, { "forenames", IDENTITY_NAME }, { "firstname", IDENTITY_NAME },
	{ "firstnames", IDENTITY_NAME }, { "givenname", IDENTITY_NAME },
	{ "givennames", IDENTITY_NAME }, { "middlename", IDENTITY_NAME },
	{ "middlenames", IDENTITY_NAME }, { "surname", IDENTITY_NAME }, { "surnames", IDENTITY_NAME },
	{ "lastname", IDENTITY_NAME }, { "familyname", IDENTITY_NAME }, { "nickname", IDENTITY_NAME },
	{ "knownas", IDENTITY_NAME }, { "initials", IDENTITY_NAME },
	{ "nameandsurname", IDENTITY_NAME }, { "surnameforename", IDENTITY_NAME },
	{ "forenamesurname", IDENTITY_NAME }, { "surnamefirstname", IDENTITY_NAME },
	{ "firstnamesurname", IDENTITY_NAME }, { "nameofpupil", IDENTITY_NAME },
	{ "nameofchild", IDENTITY_NAME }, { "nameofstudent", IDENTITY_NAME },
	{ "upn", IDENTITY_NUMBER }, { "upns", IDENTITY_NUMBER }, { "upnno", IDENTITY_NUMBER },
	{ "upnnumber", IDENTITY_NUMBER }, { "uniquepupilnumber", IDENTITY_NUMBER },
	{ "uniquepupilno", IDENTITY_NUMBER }, { "uniquepupilreference", IDENTITY_NUMBER },
	{ "uln", IDENTITY_NUMBER }, { "uniquelearnernumber", IDENTITY_NUMBER },
	{ "nhsnumber", IDENTITY_NUMBER }, { "nhsno", IDENTITY_NUMBER },
	/* The single unique identifier of the Act of 2026, and its names. */
	{ "sui", IDENTITY_NUMBER }, { "suino", IDENTITY_NUMBER }, { "suinumber", IDENTITY_NUMBER },
	{ "uniqueidentifier", IDENTITY_NUMBER }, { "singleuniqueidentifier", IDENTITY_NUMBER },
	{ "singleuniqueidentifiersui", IDENTITY_NUMBER }, { "consistentidentifier", IDENTITY_NUMBER },
	{ "dob", IDENTITY_BIRTH }, { "dateofbirth", IDENTITY_BIRTH }, { "birthdate", IDENTITY_BIRTH },
	{ "birthday", IDENTITY_BIRTH }, { "dateofbirthdob", IDENTITY_BIRTH },
	{ "dobdateofbirth", IDENTITY_BIRTH },
	{ "address", IDENTITY_ADDRESS }, { "addresses", IDENTITY_ADDRESS },
	{ "addressline", IDENTITY_ADDRESS }, { "fulladdress", IDENTITY_ADDRESS },
	{ "housenumber", IDENTITY_ADDRESS }, { "postcode", IDENTITY_ADDRESS },
	{ "email", IDENTITY_CONTACT }, { "emailaddress", IDENTITY_CONTACT },
	{ "telephone", IDENTITY_CONTACT }, { "telephonenumber", IDENTITY_CONTACT },
	{ "phone", IDENTITY_CONTACT }, { "phonenumber", IDENTITY_CONTACT }, { "tel", IDENTITY_CONTACT },
	{ "telno", IDENTITY_CONTACT }, { "mobile", IDENTITY_CONTACT },
	{ "mobilenumber", IDENTITY_CONTACT }, { "mobilephone", IDENTITY_CONTACT },
};

static enum identity identity_of_word(const char *word)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strcmp(word, words[i].word) == 0)
			return words[i].identity;
	return IDENTITY_NONE;
}

/* The length in bytes of a space, hyphen or mark beyond ASCII here; 0: none. These are U+00A0, U+00AD, U+2000 to
 * U+206F (spaces, dashes, typographic apostrophes, zero-width characters), U+3000 and U+FEFF. */
static size_t mark_bytes(const char *text)
{
	static const char *const marks[] = { "\xC2\xA0", "\xC2\xAD", "\xE2\x80", "\xE2\x81",
					     "\xE3\x80\x80", "\xEF\xBB\xBF" };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		if (strncmp(text, marks[i], strlen(marks[i])) == 0)
			return (unsigned char)*text == 0xC2 ? 2 : 3;
	}
	return 0;
}

/* The letters of text in lower case; with to_bracket, only up to a bracket. Returns false if there are too many, or
 * letters of other scripts. */
static bool letters_of(const char *text, bool to_bracket, char *letters)
{
	size_t n = 0;

	for (; *text && !(to_bracket && n && strchr("([{", *text)); text++) {
		bool upper = *text >= 'A' && *text <= 'Z', lower = *text >= 'a' && *text <= 'z';
		size_t mark = mark_bytes(text);

		if (mark)
			text += mark - 1;
		else if ((unsigned char)*text >= 0x80)
			return false;
		if (!upper && !lower)
			continue;
		if (n == WORD_BYTES_MAX)
			return false;
		letters[n++] = upper ? (char)(*text - 'A' + 'a') : *text;
	}
	letters[n] = '\0';
	return true;
}

/* Look the word up, after removing each possible combination of words before it: where they end may be unclear
 * ("pupilsui" is a pupil's SUI). */
static enum identity identity_of_letters(const char *word)
{
	enum identity found = identity_of_word(word);

	for (size_t i = 0; i < sizeof(before) / sizeof(*before) && !found; i++) {
		size_t length = strlen(before[i]);

		if (strncmp(word, before[i], length) == 0 && word[length])
			found = identity_of_letters(word + length);
	}
	return found;
}

/* Brackets may contain a format or anything else: "DOB (dd/mm/yyyy)". */
enum identity identity_of_header(const char *header)
{
	char letters[WORD_BYTES_MAX + 1] = "";
	enum identity found = IDENTITY_NONE;

	if (letters_of(header, false, letters))
		found = identity_of_letters(letters);
	if (!found && letters_of(header, true, letters))
		found = identity_of_letters(letters);
	return found;
}
