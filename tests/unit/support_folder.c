/* support_folder.c - see support_folder.h. */
#include "support_folder.h"

#include "base/folder.h"

bool make_folder(const char *path)
{
	struct folder folder;
	bool ok = folder_open(&folder, FILE_FOR_ALL, path);

	if (ok)
		folder_close(&folder);
	return ok;
}
