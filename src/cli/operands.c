/* operands.c - the operands AUDIT FOLDER... and the option --section, which several commands share. See cli.h. */
#include "cli/cli.h"

#include <getopt.h>
#include <limits.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/nearest.h"
#include "base/text.h"
#include "earlier/earlier.h"
#include "evidence/file_names.h"

static bool same_folder(const char *a, const char *b)
{
	struct stat sa, sb;

	return stat(a, &sa) == 0 && stat(b, &sb) == 0 && sa.st_dev == sb.st_dev
	       && sa.st_ino == sb.st_ino;
}

/* Each answer would be read twice. */
static bool folder_twice(const struct command *command, const struct batch_options *batch)
{
	for (size_t i = 0; i < batch->n_folders; i++) {
		for (size_t j = 0; j < i; j++) {
			if (!same_folder(batch->folders[j], batch->folders[i]))
				continue;
			usage_error(command, "the folder '%s' is given twice", batch->folders[i]);
			return true;
		}
	}
	return false;
}

bool take_evidence(const struct command *command, struct batch_options *batch, int argc,
		   char **argv)
{
	bool all = argc - optind >= 2;

	for (int i = optind; i < argc; i++)
		all = all && argv[i][0];
	if (!all) {
		usage_error(command, "needs an audit and a folder of evidence");
		return false;
	}
	batch->audit = argv[optind];
	batch->folders = (const char *const *)argv + optind + 1;
	batch->n_folders = (size_t)(argc - optind - 1);
	return !folder_twice(command, batch);
}

/* Signs that a run has made a folder. */
struct made_by_run {
	bool has_manifest;		/* workbooks in it are a run's too */
	bool has_results;		/* so is entries.csv: a run writes results.csv before it, and nobody else does */
};

/* A file that a run reads and never writes. */
static bool is_evidence(const char *name, const struct made_by_run *made)
{
	const char *dot = strrchr(name, '.');
	enum mapping_target target;
	char stem[NAME_MAX + 1];

	if (!dot || name[0] == '.' || name[0] == '~' || (size_t)(dot - name) >= sizeof(stem))
		return false;
	memcpy(stem, name, (size_t)(dot - name));
	stem[dot - name] = '\0';
	if (file_name_is_workbook(name))
		return !made->has_manifest && strcmp(name, "results.xlsx") != 0;
	if (made->has_results && strcmp(name, "entries.csv") == 0)
		return false;
	return strcasecmp(dot, ".csv") == 0 && file_name_is_table(stem, &target) && target != MAPPING_ACTIONS;
}

/* The name of a file of evidence in a folder, or NULL. */
static const char *evidence_in(struct arena *arena, const char *folder)
{
	const struct made_by_run made = {
		.has_manifest = file_exists(file_join(arena, folder, "manifest.json")),
		.has_results = file_exists(file_join(arena, folder, "results.csv")),
	};
	const char **names;
	size_t n;

	if (!file_list(arena, folder, &names, &n))
		return NULL;
	for (size_t i = 0; i < n; i++) {
		if (is_evidence(names[i], &made))
			return names[i];
	}
	return NULL;
}

/* The tables that a run writes have the same names as tables that a run reads. */
bool spares_evidence(const struct command *command, struct arena *arena,
		     const struct batch_options *batch)
{
	const char *name;

	for (size_t i = 0; i < batch->n_folders; i++) {
		if (!same_folder(batch->out, batch->folders[i]))
			continue;
		usage_error(command, "OUT is a folder of evidence, whose tables would be lost: '%s'",
			    batch->folders[i]);
		return false;
	}
	name = evidence_in(arena, batch->out);
	if (name)
		usage_error(command, "OUT is a folder of evidence, whose tables would be lost: '%s' has a %s", batch->out,
			    text_plain_name(arena, name));
	return !name;
}

bool take_shards(const struct command *command, struct batch_options *batch, int argc, char **argv)
{
	bool all = argc > optind;

	for (int i = optind; i < argc; i++)
		all = all && argv[i][0];
	if (!all) {
		usage_error(command, "needs the output folders of all shards of a run");
		return false;
	}
	batch->folders = (const char *const *)argv + optind;
	batch->n_folders = (size_t)(argc - optind);
	return true;
}

/* Whether the folder, or the first of those above it that is there, is the other or in it. */
static bool is_within(struct arena *arena, const char *folder, const char *other)
{
	const char *path = folder;
	struct stat st, up;

	while (stat(path, &st) != 0) {
		const char *slash = strrchr(path, '/');

		path = !slash ? "." : slash == path ? "/" : arena_strndup(arena, path, (size_t)(slash - path));
	}
	for (;;) {
		if (same_folder(path, other))
			return true;
		path = file_join(arena, path, "..");
		if (stat(path, &up) != 0 || (up.st_dev == st.st_dev && up.st_ino == st.st_ino))
			return false;
		st = up;
	}
}

bool spares_shards(const struct command *command, struct arena *arena, const struct batch_options *batch)
{
	const char *name = evidence_in(arena, batch->out);

	for (size_t i = 0; i < batch->n_folders; i++) {
		if (!is_within(arena, batch->out, batch->folders[i]))
			continue;
		usage_error(command, "OUT is a shard, or in one, and shards are left as they are: '%s'", batch->folders[i]);
		return false;
	}
	if (name)
		usage_error(command, "OUT is a folder of evidence, whose tables would be lost: '%s' has a %s", batch->out,
			    text_plain_name(arena, name));
	return !name;
}

bool previous_fit(const struct command *command, const struct batch_options *batch)
{
	if (batch->n_previous > EARLIER_YEARS_MAX) {
		usage_error(command, "takes up to %d earlier output folders, and --previous is given %zu times",
			    EARLIER_YEARS_MAX, batch->n_previous);
		return false;
	}
	for (size_t i = 0; i < batch->n_previous; i++) {
		if (!*batch->previous[i]) {
			usage_error(command, "needs a folder after --previous");
			return false;
		}
		if (!batch->out || !same_folder(batch->out, batch->previous[i]))
			continue;
		usage_error(command, "OUT is an earlier output folder, whose results would be lost: '%s'",
			    batch->previous[i]);
		return false;
	}
	return true;
}

int unknown_section(const struct command *command, struct arena *arena,
			   const struct framework *f, const char *id)
{
	const char **ids = arena_array(arena, f->n_sections, sizeof(*ids)), *nearest, *all = "";

	for (size_t i = 0; i < f->n_sections; i++) {
		ids[i] = f->sections[i].id;
		all = arena_printf(arena, "%s%s%s", all, i ? ", " : "", ids[i]);
	}
	nearest = text_nearest_name(id, ids, f->n_sections);
	if (nearest)
		return usage_nearest(command, arena_printf(arena, "%s has no section", f->id), id, nearest);
	return usage_error(command, "%s has no section '%s'; it has %s", f->id, id, all);
}
