/*
 * fuzz_mappings.c - a mapping, "mapping.lua", and the files beside it.
 *
 * What must hold: it is taken without an error or refused with one; it says the same twice and makes the same rows of the
 * same files; as many rows as a file has are kept, filtered out or told of.
 */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "framework/load_mapping.h"
#include "fuzz.h"

enum { FILES_MAX = 8 };

struct outcome {
	char *told, *rows;
};

static void check_use(const struct mapping_use *use)
{
	if (use->n_filtered + use->n_others + use->n_earlier > use->n_rows)
		fuzz_fail("%s: more rows left out than there are: %zu, %zu and %zu of %zu", use->file, use->n_filtered,
			  use->n_others, use->n_earlier, use->n_rows);
}

static struct outcome read_mapped(const char *path)
{
	const char *folder = fuzz_folder();
	struct outcome outcome = { NULL, NULL };
	struct evidence evidence = { .n_schools = 0 };
	struct mapping mapping;
	struct arena arena;
	struct diags diags;
	bool taken;

	arena_init(&arena);
	diags_init(&diags, &arena);
	taken = mapping_load(&arena, path, &mapping, &diags);
	if (taken != (diags.n_errors == 0))
		fuzz_fail("a mapping is taken with errors, or refused without one");
	if (taken && !evidence_read(&arena, &folder, 1, &(struct evidence_options){ .mapping = &mapping },
					 &evidence, &diags) && !diags.n_errors)
		fuzz_fail("nothing can be done, and no error says why");
	for (size_t i = 0; i < evidence.n_uses; i++)
		check_use(&evidence.uses[i]);
	outcome.rows = fuzz_print_rows(&arena, &evidence);
	diags_sort(&diags);
	fuzz_check_diags(&diags);
	outcome.told = fuzz_print_diags(&diags);
	arena_clear(&arena);
	return outcome;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct evidence_text files[FILES_MAX];
	struct outcome one, other;
	const char *path = NULL;
	struct arena arena;
	size_t n;

	arena_init(&arena);
	fuzz_empty_folder();
	n = fuzz_files(&arena, data, size, "mapping.lua", files, FILES_MAX);
	for (size_t i = 0; i < n; i++) {
		const char *written = fuzz_write(&arena, &files[i]);

		if (strcmp(files[i].name, "mapping.lua") == 0)
			path = written;
	}
	if (path) {
		one = read_mapped(path);
		other = read_mapped(path);
		fuzz_same("a mapping's problems, twice", one.told, other.told);
		fuzz_same("a mapping's rows, twice", one.rows, other.rows);
		free(one.told);
		free(one.rows);
		free(other.told);
		free(other.rows);
	}
	arena_clear(&arena);
	return 0;
}
