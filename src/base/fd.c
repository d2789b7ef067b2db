/* fd.c - see fd.h. */
#include "base/fd.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool fd_put(int fd, const void *from, size_t length)
{
	const char *bytes = from;

	while (length) {
		ssize_t put = write(fd, bytes, length);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		bytes += put;
		length -= (size_t)put;
	}
	return true;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool fd_list(struct arena *arena, int fd, const char ***names, size_t *n)
{
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	size_t capacity = 0;
	struct dirent *entry;

	*names = NULL;
	*n = 0;
	if (!dir)
		return false;
	while ((entry = readdir(dir))) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		if (*n == capacity)
			*names = arena_grow(arena, *names, *n, &capacity, sizeof(**names));
		(*names)[(*n)++] = arena_strdup(arena, entry->d_name);
	}
	closedir(dir);
	if (*n)
		qsort(*names, *n, sizeof(**names), compare_names);
	return true;
}
