/* operands.c - the operands AUDIT FOLDER... and the option --section, which several commands share. See cli.h. */
#include "cli/cli.h"

#include <getopt.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/nearest.h"
#include "base/text.h"
#include "earlier/earlier.h"

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

/* The tables that a run writes have the same names as tables that a run reads. */
bool spares_evidence(const struct command *command, struct arena *arena,
		     const struct batch_options *batch)
{
	/* Tables that a run reads and never writes. */
	static const char *const tables[] = { "schools.csv", "responses.csv" };

	for (size_t i = 0; i < batch->n_folders; i++) {
		if (!same_folder(batch->out, batch->folders[i]))
			continue;
		usage_error(command, "OUT is a folder of evidence, whose tables would be lost: '%s'",
			    batch->folders[i]);
		return false;
	}
	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++) {
		if (!file_exists(file_join(arena, batch->out, tables[i])))
			continue;
		usage_error(command, "OUT is a folder of evidence, whose tables would be lost: '%s' "
			    "has a %s", batch->out, tables[i]);
		return false;
	}
	return true;
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
