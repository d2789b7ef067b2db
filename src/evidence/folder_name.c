/* folder_name.c - see folder_name.h. */
#include "evidence/folder_name.h"

#include <string.h>
#include <strings.h>

bool folder_name_is_device(const char *name)
{
	static const char *const devices[] = { "con", "prn", "aux", "nul" };
	static const char *const numbered[] = { "com", "lpt" };
	size_t length = strcspn(name, ".");

	for (size_t i = 0; i < sizeof(devices) / sizeof(*devices); i++) {
		if (length == strlen(devices[i]) && strncasecmp(name, devices[i], length) == 0)
			return true;
	}
	for (size_t i = 0; i < sizeof(numbered) / sizeof(*numbered); i++) {
		size_t letters = strlen(numbered[i]);

		if (length == letters + 1 && strncasecmp(name, numbered[i], letters) == 0 &&
		    name[letters] >= '0' && name[letters] <= '9')
			return true;
	}
	return false;
}

bool folder_name_ends_in_stop(const char *name)
{
	size_t length = strlen(name);

	return length && name[length - 1] == '.';
}
