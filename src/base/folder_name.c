/* folder_name.c - see folder_name.h. */
#include "base/folder_name.h"

#include <string.h>
#include <strings.h>

/* The digit of a numbered device: 0 to 9, or a raised 1, 2 or 3, which Windows takes for these. */
static bool is_digit(const char *text, size_t length)
{
	return (length == 1 && *text >= '0' && *text <= '9')
	       || (length == 2 && (memcmp(text, "\u00b9", 2) == 0 || memcmp(text, "\u00b2", 2) == 0
				   || memcmp(text, "\u00b3", 2) == 0));
}

bool folder_name_is_device(const char *name)
{
	static const char *const devices[] = { "con", "prn", "aux", "nul" };
	static const char *const numbered[] = { "com", "lpt" };
	size_t length = strcspn(name, ".");

	while (length && name[length - 1] == ' ')
		length--;
	for (size_t i = 0; i < sizeof(devices) / sizeof(*devices); i++) {
		if (length == strlen(devices[i]) && strncasecmp(name, devices[i], length) == 0)
			return true;
	}
	for (size_t i = 0; i < sizeof(numbered) / sizeof(*numbered); i++) {
		size_t letters = strlen(numbered[i]);

		if (length > letters && strncasecmp(name, numbered[i], letters) == 0
		    && is_digit(name + letters, length - letters))
			return true;
	}
	return false;
}

bool folder_name_ends_in_stop(const char *name)
{
	size_t length = strlen(name);

	return length && name[length - 1] == '.';
}

bool folder_name_stays(const char *name)
{
	return *name && *name != '.' && !strchr(name, '/');
}
