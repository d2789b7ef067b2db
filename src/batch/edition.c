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

bool edition_is_case_file(const char *name)
{
	size_t digits;

	if (strncmp(name, "case-", 5) != 0)
		return false;
	digits = strspn(name + 5, "0123456789");
	name += 5 + digits;
	return digits >= 2 && (strcmp(name, ".pdf") == 0 || strcmp(name, ".pdf.tmp") == 0);
}
