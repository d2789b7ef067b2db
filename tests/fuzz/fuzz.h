/*
 * fuzz.h - what all fuzz targets share: an input as named files, what must hold of any result, and a mutator that
 * knows lines and cells.
 *
 * A target is one file with LLVMFuzzerTestOneInput. It is linked with libFuzzer, or with plain.c where there is none.
 * What must hold and does not ends the process (fuzz_fail), which either driver reports with the input.
 */
#ifndef WAYMARK_TESTS_FUZZ_H
#define WAYMARK_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/diag.h"
#include "evidence/evidence.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed);

/* Says what does not hold, and aborts. */
_Noreturn void fuzz_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/*
 * The files of an input: each begins with a line "== NAME". What stands before the first such line, or an input
 * without one, is the file that is called otherwise. At most max.
 */
size_t fuzz_files(struct arena *arena, const uint8_t *data, size_t size, const char *otherwise,
		  struct evidence_text *files, size_t max);

/* The file of that name, or NULL. */
const struct evidence_text *fuzz_file(const struct evidence_text *files, size_t n, const char *name);

/* A folder of this process, made anew for each input and empty; the path of a file in it, written. */
const char *fuzz_folder(void);
const char *fuzz_write(struct arena *arena, const struct evidence_text *file);
void fuzz_empty_folder(void);

/* Every problem is one line and its hint another, of UTF-8 without characters that cannot be seen or turn the line
 * round; no message is longer than a screen. Those of files that a person wrote have a line in them. */
void fuzz_check_diags(const struct diags *diags);

/* All problems as they are printed, and all rows of all schools, as text; freed by the caller. */
char *fuzz_print_diags(const struct diags *diags);
char *fuzz_print_rows(struct arena *arena, const struct evidence *evidence);

/* Both are equal, or it is told what is not. */
void fuzz_same(const char *what, const char *one, const char *other);

#endif
