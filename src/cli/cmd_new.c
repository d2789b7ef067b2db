/* cmd_new.c - waymark new: writes the skeleton of an audit, with every field and what it is for. */
#include "cli/cli.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/nearest.h"
#include "base/text.h"
#include "framework/fields.h"
#include "framework/notes.h"

enum { KIND_OPTION, OUT, N_OPTIONS };

enum { SKELETON_MAX_BYTES = 1 << 20 };

static const char kinds_help[] = "what sort of audit; the first if left out:"
#define KIND(NAME, name) " " #name
#include "framework/kinds.def"
#undef KIND
	;

static const struct option_row options[N_OPTIONS] = {
	[KIND_OPTION] = { "kind", 0, "KIND", kinds_help },
	[OUT] = { "out", 'o', "FILE", "the file to write (default: NAME.lua)" },
};

static bool is_id(const char *text)
{
	size_t length = strlen(text);

	return length && length <= ID_BYTES
	       && strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_") == length;
}

/* Returns FRAMEWORK_KIND_COUNT after a usage error. */
static int kind_named(const struct command *command, const char *name)
{
	const char *nearest, *all = framework_kind_ids[0];
	struct arena arena;
	int kind = 0;

	while (kind < FRAMEWORK_KIND_COUNT && strcmp(framework_kind_ids[kind], name) != 0)
		kind++;
	if (kind < FRAMEWORK_KIND_COUNT)
		return kind;
	arena_init(&arena);
	nearest = text_nearest(name, framework_kind_ids, FRAMEWORK_KIND_COUNT);
	for (int i = 1; i < FRAMEWORK_KIND_COUNT; i++)
		all = arena_printf(&arena, "%s, %s", all, framework_kind_ids[i]);
	if (nearest)
		usage_nearest(command, "there is no kind", name, nearest);
	else
		usage_error(command, "there is no kind '%s'; there is %s", name, all);
	arena_clear(&arena);
	return kind;
}

/* A template of this name would be looked for beside the audit, and the audit itself would be found. */
static bool is_template(struct arena *arena, const char *file)
{
	const char *slash = strrchr(file, '/'), *name = slash ? slash + 1 : file;
	const char *data_folder, *fonts_folder, *templates;

	find_data(arena, &data_folder, &fonts_folder);
	templates = file_join(arena, data_folder, "templates");
	for (int i = 0; i < FRAMEWORK_KIND_COUNT; i++) {
		if (file_exists(file_join(arena, file_join(arena, templates, framework_kind_ids[i]), name)))
			return true;
	}
	return file_exists(file_join(arena, templates, name));
}

static int make(const char *id, int kind, const char *file)
{
	int status = EXIT_NOTHING;
	struct buf text;

	if (file_exists(file)) {
		fprintf(stderr, "waymark new: '%s' exists already, and is left as it is\n", file);
		return EXIT_NOTHING;
	}
	buf_init(&text, SKELETON_MAX_BYTES);
	skeleton_write(&text, kind, id);
	if (!file_write(file, text.bytes, text.length)) {
		fprintf(stderr, "waymark new: '%s' could not be written: %s\n", file,
			strerror(errno));
	} else {
		printf("%s is an audit of kind %s to fill in; 'waymark lint %s' lists what is still to "
		       "write.\n", file, framework_kind_ids[kind], file);
		status = EXIT_DONE;
	}
	buf_clear(&text);
	return status;
}

static const char *const *values(struct arena *arena, const char *option)
{
	const char **words;

	if (strcmp(option, options[KIND_OPTION].name) != 0)
		return NULL;
	words = arena_array(arena, FRAMEWORK_KIND_COUNT + 1, sizeof(*words));
	for (int kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++)
		words[kind] = framework_kind_ids[kind];
	return words;
}

static int run(const struct command *command, int argc, char **argv)
{
	const char *value, *name = framework_kind_ids[0], *file = NULL;
	int option, status = EXIT_USAGE, kind;
	struct arena arena;

	while ((option = options_next(command, argc, argv, &value, &status)) >= 0) {
		if (option == KIND_OPTION)
			name = value;
		else
			file = value;
	}
	if (option == OPTIONS_LEAVE)
		return status;
	if (argc - optind != 1)
		return usage_error(command, "needs one name for the audit");
	if (!is_id(argv[optind]))
		return usage_error(command, "'%s' cannot name an audit: use a-z, 0-9 and '_', at "
				   "most %d of them", argv[optind], ID_BYTES);
	kind = kind_named(command, name);
	if (kind == FRAMEWORK_KIND_COUNT)
		return EXIT_USAGE;
	arena_init(&arena);
	if (!file)
		file = arena_printf(&arena, "%s.lua", argv[optind]);
	status = is_template(&arena, file)
			 ? usage_error(command, "'%s' is the name of a template, and an audit of that name "
				       "would be taken for it: choose another", file)
			 : make(argv[optind], kind, file);
	arena_clear(&arena);
	return status;
}

const struct command command_new = {
	.name = "new",
	.synopsis = "NAME",
	.summary = "start an audit: a file with every field and what it is for",
	.about =
		"Writes the skeleton of an audit: each field of the format with a sentence, its\n"
		"type, its limits and its default. NAME is the id of the audit. An existing\n"
		"file is left alone.\n\n"
		"Exit status: 0 done; 2 wrong usage; 3 the file exists or cannot be written.",
	.example = "waymark new reading_culture\nwaymark lint reading_culture.lua",
	.options = options, .n_options = N_OPTIONS,
	.values = values,
	.run = run,
};
