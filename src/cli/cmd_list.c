/* cmd_list.c - waymark list: shows the audits on the audit path. */
#include "cli/cli.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "batch/find.h"
#include "cli/kinds.h"
#include "framework/framework.h"

/* Columns before what is said below a name. */
enum { DETAILS = 34 };

/* The names of the audits in a folder. */
struct names {
	const char *const *items;
	size_t n;
};

/* Whether an earlier folder has an audit of this name, which is the one that commands use. */
static bool in_earlier_folder(const struct names *folders, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < folders[i].n; k++)
			if (strcmp(folders[i].items[k], name) == 0)
				return true;
	return false;
}

/* The audits that are listed, in the order they are found. */
struct listing {
	struct arena *arena;
	struct listed {
		const char *name;
		struct framework framework;
	} *items;
	size_t n, capacity;
};

static void add_audit(struct listing *list, const char *folder, const char *name, struct diags *diags)
{
	const char *path = file_join(list->arena, folder, arena_printf(list->arena, "%s.lua", name));
	struct listed one = { .name = name };

	if (!framework_load(list->arena, path, &one.framework, diags))
		return;
	if (list->n == list->capacity)
		list->items = arena_grow(list->arena, list->items, list->n, &list->capacity, sizeof(*list->items));
	list->items[list->n++] = one;
}

/* By kind, then by name. */
static int order(const void *a, const void *b)
{
	const struct listed *x = a, *y = b;

	const int kinds = cli_kind_order(&x->framework, &y->framework);

	return kinds ? kinds : strcmp(x->name, y->name);
}

static void print_listed(const struct listing *list, const struct listed *one)
{
	const struct framework *f = &one->framework;

	printf("%-24s %-8s %s: %s%s\n", one->name, f->version, f->title, cli_kind(f)->size(list->arena, f, false),
	       f->restricted ? "; restricted" : "");
	if (*f->audience)
		print_wrapped(output_width(), DETAILS, "", arena_printf(list->arena, "for %s", f->audience));
}

static void print_list(struct listing *list)
{
	if (list->n)
		qsort(list->items, list->n, sizeof(*list->items), order);
	for (size_t i = 0; i < list->n; i++) {
		const struct listed *one = &list->items[i];

		if (i == 0 || cli_kind_order(&one[-1].framework, &one->framework) != 0)
			printf("%s%s\n", i ? "\n" : "", cli_kind_heading(&one->framework));
		print_listed(list, one);
	}
}

static int list_all(struct arena *arena)
{
	struct listing list = { .arena = arena };
	const char *data_folder, *fonts_folder;
	size_t n_folders;
	const char *const *folders;
	struct names *names;
	struct diags diags;

	find_data(arena, &data_folder, &fonts_folder);
	folders = find_audit_folders(arena, data_folder, getenv("WAYMARK_PATH"), &n_folders);
	names = arena_array(arena, n_folders, sizeof(*names));
	diags_init(&diags, arena);
	for (size_t i = 0; i < n_folders; i++) {
		names[i].items = find_audit_names(arena, folders[i], &names[i].n);
		if (!names[i].items)
			diags_add(&diags, DIAG_AUD001, (struct loc){ .file = folders[i] },
				  "the folder of audits cannot be read");
		for (size_t k = 0; k < names[i].n; k++)
			if (!in_earlier_folder(names, i, names[i].items[k]))
				add_audit(&list, folders[i], names[i].items[k], &diags);
	}
	print_list(&list);
	print_problems(&diags, "'waymark lint' shows those of one audit", NULL);
	return diags.n_errors ? EXIT_PROBLEMS : EXIT_DONE;
}

static int run(const struct command *command, int argc, char **argv)
{
	int status = EXIT_USAGE;
	struct arena arena;
	const char *value;

	if (options_next(command, argc, argv, &value, &status) != OPTIONS_END)
		return status;
	if (optind < argc)
		return usage_error(command, "takes no operand, but '%s' was given", argv[optind]);
	arena_init(&arena);
	status = list_all(&arena);
	arena_clear(&arena);
	return status;
}

const struct command command_list = {
	.name = "list",
	.synopsis = "",
	.summary = "show the audits there are",
	.about =
		"Shows the name, the version, the title and the size of each audit on the\n"
		"audit path, and for whom it is, kind by kind: those that came with Waymark,\n"
		"and those in the folders of WAYMARK_PATH (separated by ':').",
	.example = "WAYMARK_PATH=my-audits waymark list",
	.run = run,
};
