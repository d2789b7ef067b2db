/* parcel.c - see parcel.h. */
#include "batch/parcel.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "batch/job.h"
#include "pdf/picture.h"

enum { SCRIPT_MAX_BYTES = 4 << 20, TABLE_MAX_BYTES = 1 << 28 };

/* ---- as they are read ---- */

void parcel_add(struct parcel *parcel, const char *path, const char *bytes, size_t length)
{
	if (parcel->n == parcel->capacity)
		parcel->items = arena_grow(parcel->arena, parcel->items, parcel->n, &parcel->capacity,
					   sizeof(*parcel->items));
	parcel->items[parcel->n++] = (struct parcel_file){ path, bytes, length };
}

/* A file that cannot be read is left out: who opens the others says so. */
static void add_file(struct parcel *parcel, const char *below, const char *folder, const char *name, size_t max_bytes)
{
	size_t length;
	char *bytes;

	if (file_read(parcel->arena, file_join(parcel->arena, folder, name), max_bytes, &bytes, &length))
		parcel_add(parcel, file_join(parcel->arena, below, name), bytes, length);
}

static bool is_script(const char *name)
{
	const size_t length = strlen(name);

	return length > 4 && strcmp(name + length - 4, ".lua") == 0 && text_is_plain_name(name);
}

static void add_scripts(struct parcel *parcel, const char *below, const char *folder)
{
	const char **names;
	size_t n;

	if (!file_list(parcel->arena, folder, &names, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		if (is_script(names[i]))
			add_file(parcel, below, folder, names[i], SCRIPT_MAX_BYTES);
	}
}

/* A file of the command line, into a folder of its own. Returns the folder that it is in. */
static const char *add_named(struct parcel *parcel, const char *below, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *folder = slash ? arena_strndup(parcel->arena, path, (size_t)(slash + 1 - path)) : ".";

	add_file(parcel, below, folder, slash ? slash + 1 : path, TABLE_MAX_BYTES);
	return folder;
}

static void add_brands(struct parcel *parcel, const struct job *job)
{
	const char *folder = add_named(parcel, PARCEL_BRAND, job->options->brand);

	for (size_t i = 0; i < job->brands->n_logos; i++) {
		if (*job->brands->logos[i].sha256)
			add_file(parcel, PARCEL_BRAND, folder, job->brands->logos[i].name, PICTURE_FILE_BYTES_MAX);
	}
}

struct parcel parcel_of(struct arena *arena, const struct job *job)
{
	struct parcel parcel = { .arena = arena };
	const char *folders[REPORT_FOLDERS];
	const char *kind = framework_kind_ids[job->framework.kind];

	report_folders(arena, job->options->data_folder, &job->framework, folders);
	add_scripts(&parcel, PARCEL_AUDIT, folders[0]);
	add_scripts(&parcel, file_join(arena, PARCEL_TEMPLATES, kind), folders[1]);
	add_scripts(&parcel, PARCEL_TEMPLATES, folders[2]);
	if (job->options->mapping)
		add_named(&parcel, PARCEL_MAPPING, job->options->mapping);
	if (job->brands)
		add_brands(&parcel, job);
	return parcel;
}

/* ---- in a folder ---- */

bool parcel_stays(const char *path)
{
	int depth = 0;

	if (!*path || *path == '/')
		return false;
	for (const char *part = path; part; part = strchr(part, '/')) {
		part += *part == '/';
		if (strncmp(part, "../", 3) == 0 || strcmp(part, "..") == 0)
			depth--;
		else if (strncmp(part, "./", 2) != 0 && *part != '/')
			depth++;
		if (depth < 0)
			return false;
	}
	return depth > 0;
}

static bool put(const char *folder, const struct parcel_file *file)
{
	struct arena scratch;
	char *path;
	bool ok = parcel_stays(file->path);

	errno = EINVAL;
	arena_init(&scratch);
	path = arena_strdup(&scratch, file_join(&scratch, folder, file->path));
	for (char *slash = path + strlen(folder) + 1; ok && (slash = strchr(slash, '/')); slash++) {
		*slash = '\0';
		ok = mkdir(path, 0700) == 0 || errno == EEXIST;
		*slash = '/';
	}
	ok = ok && file_write(path, file->bytes, file->length);
	arena_clear(&scratch);
	return ok;
}

const char *parcel_put(struct arena *arena, const struct parcel *parcel, const char *folder)
{
	char *path = arena_strdup(arena, file_join(arena, folder && *folder ? folder : "/tmp", "waymark-XXXXXX"));
	bool ok = mkdtemp(path) != NULL;
	int error;

	if (!ok)
		return NULL;
	for (size_t i = 0; i < parcel->n && ok; i++)
		ok = put(path, &parcel->items[i]);
	error = errno;
	if (!ok)
		parcel_remove(parcel, path);
	errno = error;
	return ok ? path : NULL;
}

/* The file, then each folder that it is in, as far as they are empty. */
static void take_away(const char *folder, const char *file)
{
	struct arena scratch;
	char *path;

	arena_init(&scratch);
	path = arena_strdup(&scratch, file_join(&scratch, folder, file));
	unlink(path);
	for (char *slash = strrchr(path, '/'); slash && slash > path + strlen(folder); slash = strrchr(path, '/')) {
		*slash = '\0';
		rmdir(path);
	}
	arena_clear(&scratch);
}

void parcel_remove(const struct parcel *parcel, const char *folder)
{
	for (size_t i = 0; i < parcel->n; i++) {
		if (parcel_stays(parcel->items[i].path))
			take_away(folder, parcel->items[i].path);
	}
	rmdir(folder);
}
