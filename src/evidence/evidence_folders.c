/* evidence_folders.c - see evidence_folders.h. Every folder is listed once, so that thousands take no longer than they
 * must. */
#include "evidence/evidence_folders.h"

#include <errno.h>
#include <fnmatch.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/text.h"
#include "evidence/file_names.h"
#include "evidence/identity.h"
#include "evidence/mapping.h"
#include "evidence/whose.h"

struct search {
	struct reading *reading;
	struct evidence_folders *folders;
	struct map seen;		/* "device inode" of a folder, to its index in `folders` */
	struct map prefixes;
	const char *out;		/* its device and inode, or NULL */
	size_t n_outputs, n_deep, n_again;	/* nested folders that are not looked into, ... */
	const char *output, *deep, *again;	/* ... and the first of each sort */
};

const char *folders_shown(struct arena *arena, const char *name)
{
	return identity_without_numbers(arena, text_plain_name(arena, name));
}

bool folders_of_system(const char *name)
{
	static const char *const names[] = {
		"Thumbs.db", "desktop.ini", "__MACOSX", "$RECYCLE.BIN", "System Volume Information",
	};

	if (name[0] == '.' || strncmp(name, "~$", 2) == 0 || strncasecmp(name, "Icon\r", 5) == 0)
		return true;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (strcasecmp(name, names[i]) == 0)
			return true;
	}
	return false;
}

/* ---- names ---- */

static const char *last_part(struct arena *arena, const char *path)
{
	size_t end = strlen(path), start;

	while (end > 1 && path[end - 1] == '/')
		end--;
	for (start = end; start > 0 && path[start - 1] != '/';)
		start--;
	return arena_strndup(arena, path + start, end - start);
}

static const char *shown_folder(struct arena *arena, const char *path)
{
	const char *name = last_part(arena, path);

	return *name ? folders_shown(arena, name) : ".";
}

const char *folders_name(struct arena *arena, const char *path)
{
	const char *name = last_part(arena, path);
	char real[PATH_MAX];

	if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0)
		return folders_shown(arena, name);
	return realpath(path, real) ? folders_shown(arena, last_part(arena, real)) : "";
}

/* "W101/"; "W101(2)/" for the second folder of that name. */
static const char *unused_prefix(struct search *s, const char *name)
{
	struct arena *arena = s->reading->arena;
	const char *prefix = arena_printf(arena, "%s/", name);
	struct map_slot *slot = map_add(&s->prefixes, prefix, 0);

	while (slot->value++) {
		size_t n = slot->value;

		prefix = arena_printf(arena, "%s(%zu)/", name, n);
		if (!map_get(&s->prefixes, prefix)) {
			map_add(&s->prefixes, prefix, 1);
			break;
		}
	}
	return prefix;
}

const char *folders_key(struct arena *arena, const struct stat *status)
{
	return arena_printf(arena, "%llx %llx", (unsigned long long)status->st_dev, (unsigned long long)status->st_ino);
}

/* ---- what a folder holds ---- */

bool folders_hold_output(const char *path)
{
	enum { HEAD_BYTES = 256 };
	struct arena scratch;
	char *head;
	bool holds;

	arena_init(&scratch);
	holds = file_head(&scratch, file_join(&scratch, path, "manifest.json"), HEAD_BYTES, &head) &&
		strstr(head, "\"program\"") && strstr(head, "\"waymark\"");
	arena_clear(&scratch);
	return holds;
}

/* Whether a mapping names the file, or something in the folder of that name. */
static bool is_in_mapping(const struct mapping *mapping, struct arena *scratch, const char *name)
{
	for (size_t i = 0; mapping && i < mapping->n_tables; i++) {
		for (size_t k = 0; k < mapping->tables[i].n_files; k++) {
			const char *pattern = mapping->tables[i].files[k];

			if (fnmatch(arena_strndup(scratch, pattern, strcspn(pattern, "/[")), name, FNM_PERIOD) == 0)
				return true;
		}
	}
	return false;
}

static bool is_table_like(struct reading *r, const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot && (file_name_is_workbook(name) || file_name_is_other_workbook(name) ||
		       file_name_target(r->scratch, name) != MAPPING_TARGET_COUNT);
}

/* A list of the schools, or a calendar, is no school's own: a folder that holds nothing else may hold the schools'. */
static bool is_shared(struct reading *r, const char *name)
{
	enum mapping_target target = file_name_target(r->scratch, name);

	return !file_name_is_workbook(name) && (target == MAPPING_SCHOOLS || target == MAPPING_CALENDAR);
}

static bool holds_tables(struct reading *r, const struct evidence_folder *folder, bool shared_count)
{
	for (size_t i = 0; i < folder->n_names; i++) {
		const char *name = folder->names[i];

		if (folders_of_system(name))
			continue;
		if (is_in_mapping(r->mapping, r->scratch, name) ||
		    (is_table_like(r, name) && (shared_count || !is_shared(r, name))))
			return true;
	}
	return false;
}

static bool is_folder(const char *path, struct stat *status)
{
	return stat(path, status) == 0 && S_ISDIR(status->st_mode);
}

/* Whether the nested folder holds folders but no table. */
static bool is_deep(struct search *s, const struct evidence_folder *folder)
{
	struct reading *r = s->reading;
	struct stat status;

	if (holds_tables(r, folder, true))
		return false;
	for (size_t i = 0; i < folder->n_names; i++) {
		if (!folders_of_system(folder->names[i]) &&
		    is_folder(file_join(r->scratch, folder->path, folder->names[i]), &status))
			return true;
	}
	return false;
}

/* ---- the search ---- */

static struct evidence_folder *add(struct search *s, const struct evidence_folder *folder)
{
	struct evidence_folders *f = s->folders;

	if (f->n == f->capacity)
		f->items = arena_grow(s->reading->scratch, f->items, f->n, &f->capacity, sizeof(*f->items));
	f->items[f->n] = *folder;
	return &f->items[f->n++];
}

static bool refuse_unread(struct reading *r, const char *shown, int error)
{
	reading_problem(r, DIAG_CSV001, (struct loc){ shown, 1, 1 }, NULL, shown, "cannot read the folder: %s",
			strerror(error))
		->hint = error == ENOTDIR ? "name the folder that holds it"
			 : error == ENOENT ? "check the spelling of the folder, and where its path starts"
					   : "check that you may read the folder";
	return false;
}

static bool refuse_output(struct reading *r, const char *shown)
{
	reading_problem(r, DIAG_CSV120, (struct loc){ shown, 1, 1 }, NULL, shown,
			"the folder holds what a run made, which is not evidence");
	return false;
}

static bool add_given(struct search *s, const char *path, bool alone)
{
	struct reading *r = s->reading;
	struct evidence_folder folder = { .path = path, .prefix = "", .name = folders_name(r->arena, path) };
	const char *shown = shown_folder(r->arena, path);
	struct stat status;

	if (!file_list(r->scratch, path, &folder.names, &folder.n_names))
		return refuse_unread(r, shown, errno);
	if (folders_hold_output(path))
		return refuse_output(r, shown);
	if (!alone)
		folder.prefix = unused_prefix(s, shown);
	if (stat(path, &status) == 0)
		map_add(&s->seen, folders_key(r->scratch, &status), s->folders->n);
	add(s, &folder);
	return true;
}

static void count(size_t *n, const char **first, const char *place)
{
	if (!(*n)++)
		*first = place;
}

/* A nested folder that was reached before: given too, or by a link. Returns false, with a problem, if it was given. */
static bool seen_again(struct search *s, const struct evidence_folder *first, const struct evidence_folder *parent,
		       const char *place)
{
	struct reading *r = s->reading;

	if (first == parent || first->nested) {
		count(&s->n_again, &s->again, place);
		return true;
	}
	reading_problem(r, DIAG_CSV121, (struct loc){ place, 1, 1 }, NULL, place,
			"the folder is given twice: itself, and as one of the folders in '%s'",
			reading_shown(r, shown_folder(r->scratch, parent->path)));
	return false;
}

static bool add_nested(struct search *s, const struct evidence_folder *parent, const char *name)
{
	struct reading *r = s->reading;
	struct evidence_folder folder = { .path = file_join(r->scratch, parent->path, name), .nested = true };
	const char *place = arena_printf(r->arena, "%s%s", parent->prefix, folders_shown(r->arena, name)), *key;
	const struct map_slot *slot;
	struct stat status;

	if (folders_of_system(name) || !is_folder(folder.path, &status))
		return true;
	key = folders_key(r->scratch, &status);
	if (s->out && strcmp(key, s->out) == 0)
		return true;
	slot = map_get(&s->seen, key);
	if (slot)
		return seen_again(s, &s->folders->items[slot->value], parent, place);
	if (folders_hold_output(folder.path)) {
		count(&s->n_outputs, &s->output, place);
		return true;
	}
	if (!file_list(r->scratch, folder.path, &folder.names, &folder.n_names))
		folder.error = errno;
	else if (is_deep(s, &folder))
		count(&s->n_deep, &s->deep, place);
	folder.name = folders_shown(r->arena, name);
	folder.prefix = unused_prefix(s, folder.name);
	map_add(&s->seen, key, s->folders->n);
	add(s, &folder);
	return true;
}

static void pass(struct search *s, const struct evidence_folder *parent, const char *name)
{
	struct evidence_folders *f = s->folders;
	struct reading *r = s->reading;
	struct evidence_folder folder = { .path = file_join(r->scratch, parent->path, name) };
	struct stat status;

	if (folders_of_system(name) || !is_folder(folder.path, &status) || folders_hold_output(folder.path) ||
	    map_get(&s->seen, folders_key(r->scratch, &status)) ||
	    !file_list(r->scratch, folder.path, &folder.names, &folder.n_names) || !holds_tables(r, &folder, true))
		return;
	if (f->n_passed == f->passed_capacity)
		f->passed = arena_grow(r->scratch, f->passed, f->n_passed, &f->passed_capacity, sizeof(*f->passed));
	f->passed[f->n_passed++] = (struct passed_folder){
		arena_printf(r->arena, "%s%s", parent->prefix, folders_shown(r->arena, name)),
		folders_shown(r->arena, name),
		file_exists(file_join(r->scratch, folder.path, FILES_FORM_PRINT)) &&
			file_exists(file_join(r->scratch, folder.path, FILES_FORM_GUIDE)),
	};
}

static bool is_link(struct search *s, const struct evidence_folder *parent, const char *name)
{
	struct stat status;

	return lstat(file_join(s->reading->scratch, parent->path, name), &status) == 0 && S_ISLNK(status.st_mode);
}

/* Folders before links: a folder that is also reached by a link is read under its own name, which may be a school's. */
static bool descend(struct search *s, size_t i)
{
	const struct evidence_folder parent = s->folders->items[i];
	bool ok = true;

	for (int links = 0; links < 2; links++) {
		for (size_t k = 0; k < parent.n_names; k++) {
			if (is_link(s, &parent, parent.names[k]) == (bool)links)
				ok = add_nested(s, &s->folders->items[i], parent.names[k]) && ok;
		}
	}
	return ok;
}

static bool look_into(struct search *s, size_t i)
{
	const struct evidence_folder parent = s->folders->items[i];

	if (!holds_tables(s->reading, &parent, false))
		return descend(s, i);
	for (size_t k = 0; k < parent.n_names; k++)
		pass(s, &parent, parent.names[k]);
	return true;
}

/* One problem for all folders of a sort. */
static void tell_count(struct reading *r, enum diag_code code, const char *place, size_t n, const char *one,
		       const char *many)
{
	const char *said = n == 1 ? one : arena_printf(&r->words, "%zu %s", n, many);

	if (n)
		reading_problem(r, code, (struct loc){ place, 1, 1 }, NULL, place, "%s", said);
}

static void tell(struct search *s)
{
	struct reading *r = s->reading;

	tell_count(r, DIAG_CSV122, s->output, s->n_outputs, "the folder holds what a run made, so nothing in it is read",
		   "folders hold what runs made, so nothing in them is read");
	tell_count(r, DIAG_CSV123, s->again, s->n_again,
		   "the folder is another one under a second name, so it is read once",
		   "folders are others under a second name, so they are read once");
	tell_count(r, DIAG_CSV124, s->deep, s->n_deep,
		   "the folder holds no table but folders, which are not looked into",
		   "folders hold no table but folders, which are not looked into");
}

bool folders_find(struct reading *r, const char *const *given, size_t n_given, const char *out,
		  struct evidence_folders *folders)
{
	struct search s = { .reading = r, .folders = folders };
	struct stat status;
	bool ok = true;

	*folders = (struct evidence_folders){ 0 };
	map_init(&s.seen, r->scratch);
	map_init(&s.prefixes, r->scratch);
	if (out && stat(out, &status) == 0)
		s.out = folders_key(r->scratch, &status);
	for (size_t i = 0; i < n_given; i++)
		ok = add_given(&s, given[i], n_given == 1) && ok;
	for (size_t i = 0, n = folders->n; i < n; i++)
		ok = look_into(&s, i) && ok;
	tell(&s);
	return ok;
}

void folders_tell_passed(struct reading *r, const struct evidence_folders *folders, const struct map *answered)
{
	const char *first, *second, *place = NULL;
	size_t n = 0;

	for (size_t i = 0; i < folders->n_passed; i++) {
		const struct passed_folder *passed = &folders->passed[i];
		const struct known_school *school = whose_school(r, passed->name, &first, &second);

		if (school && !(passed->of_form && map_get(answered, school->id)) && !n++)
			place = passed->place;
	}
	tell_count(r, DIAG_CSV125, place, n,
		   "the folder has a school's name but is not looked into, since tables lie beside it",
		   "folders have schools' names but are not looked into, since tables lie beside them");
}
