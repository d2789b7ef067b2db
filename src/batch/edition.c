/* edition.c - see edition.h. A case's reference never stands in a file's name: its number does. */
#include "batch/edition.h"

#include <string.h>

enum edition_scope edition_scope(enum edition edition)
{
	switch (edition) {
	case EDITION_CASE_FILES:
		return EDITION_OF_CASE;
	case EDITION_LEARNING:
		return EDITION_OF_TRUST;
	default:
		return EDITION_OF_SCHOOL;
	}
}

const char *edition_file(struct arena *arena, enum edition edition, int number)
{
	if (edition_scope(edition) == EDITION_OF_CASE)
		return arena_printf(arena, "case-%02d.pdf", number);
	return arena_printf(arena, "%s.pdf", edition_name(edition));
}

/* Is it what comes behind the stem of a document's name? */
static bool is_end(const char *text)
{
	return strcmp(text, ".pdf") == 0 || strcmp(text, ".pdf.tmp") == 0;
}

bool edition_is_document(const char *name)
{
	static const char CASE[] = "case-";
	size_t length, digits;

	for (int e = 0; e < EDITION_COUNT; e++) {
		length = strlen(edition_name(e));
		if (edition_scope(e) == EDITION_OF_SCHOOL
		    && strncmp(name, edition_name(e), length) == 0 && is_end(name + length))
			return true;
	}
	length = sizeof(CASE) - 1;
	digits = strncmp(name, CASE, length) == 0 ? strspn(name + length, "0123456789") : 0;
	return digits >= 2 && is_end(name + length + digits);
}
