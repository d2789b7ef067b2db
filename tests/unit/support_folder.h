/* support_folder.h - folders for tests to write in. */
#ifndef WAYMARK_TESTS_SUPPORT_FOLDER_H
#define WAYMARK_TESTS_SUPPORT_FOLDER_H

#include <stdbool.h>

/* Make a folder and its parents, for all. True also if it is there; false with errno set. */
bool make_folder(const char *path);

#endif
