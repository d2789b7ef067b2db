/* folder_sum.c - see folder_sum.h. */
#include "evidence/folder_sum.h"

#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/map.h"
#include "evidence/evidence_folders.h"
#include "evidence/file_names.h"

enum { FOLDERS_DEEP_MAX = 8 };

struct walk {
	const struct folder_sum_of *of;
	struct hash *contents, *stamps;
	struct arena *arena;
	struct map seen;		/* "device inode" of each folder so far; that of `out` too */
	bool told;
};

static void add(struct walk *w, const void *bytes, size_t length)
{
	if (w->contents)
		hash_add(w->contents, bytes, length);
	hash_add(w->stamps, bytes, length);
}

static void add_text(struct walk *w, const char *text)
{
	add(w, text, strlen(text) + 1);
}

static void add_stamp(struct walk *w, const struct stat *status)
{
	const long long stamp[] = {
		(long long)status->st_dev, (long long)status->st_ino, status->st_size,
		status->st_mtim.tv_sec, status->st_mtim.tv_nsec, status->st_ctim.tv_sec, status->st_ctim.tv_nsec,
	};

	hash_add(w->stamps, stamp, sizeof(stamp));
}

static bool is_csv(const char *name)
{
	const size_t length = strlen(name);

	return length > 4 && strcasecmp(name + length - 4, ".csv") == 0;
}

static bool may_be_read(const struct walk *w, const char *name)
{
	return w->of->mapped || is_csv(name) || file_name_is_workbook(name) || file_name_is_other_workbook(name);
}

static void add_file(struct walk *w, const char *path, const char *name, const struct stat *status)
{
	if (!may_be_read(w, name))
		return;
	add_stamp(w, status);
	if (w->contents)
		w->told = w->told && file_sum(path, w->contents);
}

/* Whether the folder was seen before. */
static bool is_seen(struct walk *w, const struct stat *status)
{
	const size_t n = w->seen.n;

	map_add(&w->seen, folders_key(w->arena, status), 0);
	return w->seen.n == n;
}

static void walk_folder(struct walk *w, const char *path, int depth);

/* A folder in another one: nothing in the folder of a run is read. */
static void add_folder(struct walk *w, const char *path, const struct stat *status, int depth)
{
	if (is_seen(w, status) || folders_hold_output(path))
		w->told = w->told && !w->of->mapped;
	else if (depth == FOLDERS_DEEP_MAX)
		w->told = false;
	else
		walk_folder(w, path, depth + 1);
}

static bool is_out(struct walk *w, const struct stat *status)
{
	struct stat out;

	return w->of->out && stat(w->of->out, &out) == 0 && out.st_dev == status->st_dev && out.st_ino == status->st_ino;
}

static void add_entry(struct walk *w, const char *folder, const char *name, int depth)
{
	const char *path = file_join(w->arena, folder, name);
	struct stat status = { 0 }, own;
	const bool known = stat(path, &status) == 0;
	const bool is_link = lstat(path, &own) == 0 && S_ISLNK(own.st_mode);

	if (known && S_ISDIR(status.st_mode) && is_out(w, &status)) {
		w->told = w->told && !w->of->mapped;
		return;
	}
	add_text(w, name);
	add_text(w, !known ? "gone" : S_ISDIR(status.st_mode) ? "folder" : S_ISREG(status.st_mode) ? "file" : "other");
	add_text(w, is_link ? "link" : "");
	if (known && S_ISDIR(status.st_mode))
		add_folder(w, path, &status, depth);
	else if (known && S_ISREG(status.st_mode))
		add_file(w, path, name, &status);
}

static void walk_folder(struct walk *w, const char *path, int depth)
{
	const char **names;
	size_t n;

	if (!file_list(w->arena, path, &names, &n)) {
		w->told = false;
		return;
	}
	for (size_t i = 0; i < n && w->told; i++) {
		if (w->of->mapped || !folders_of_system(names[i]))
			add_entry(w, path, names[i], depth);
	}
	add_text(w, "");
}

bool folder_sum(const struct folder_sum_of *of, struct hash *contents, struct hash *stamps)
{
	struct walk w = { .of = of, .contents = contents, .stamps = stamps, .told = true };
	struct arena arena;

	arena_init(&arena);
	w.arena = &arena;
	map_init(&w.seen, &arena);
	for (size_t i = 0; i < of->n && w.told; i++) {
		struct stat status;

		add_text(&w, folders_name(&arena, of->folders[i]));
		add_text(&w, of->n > 1 ? of->folders[i] : "");	/* which problems then name */
		w.told = stat(of->folders[i], &status) == 0 && !is_seen(&w, &status);
		if (w.told)
			walk_folder(&w, of->folders[i], 0);
	}
	arena_clear(&arena);
	return w.told;
}
