/* base_spool_test.c - bytes set aside come back, from memory and from a file; files come whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/spool.h"
#include "base/writer.h"

enum { BIG = 5 * SPOOL_MEMORY_BYTES + 12345 };

/* A byte that tells its place, with no short period. */
static char byte_at(size_t offset)
{
	return (char)((offset * 2654435761u) >> 13);
}

static char *bytes_from(struct arena *arena, size_t offset, size_t length)
{
	char *bytes = arena_alloc(arena, length);

	for (size_t i = 0; i < length; i++)
		bytes[i] = byte_at(offset + i);
	return bytes;
}

/* length bytes, in pieces of the given size. */
static void fill(struct spool *spool, struct arena *arena, size_t length, size_t piece)
{
	for (size_t at = 0; at < length; at += piece) {
		size_t n = length - at < piece ? length - at : piece;

		assert_true(spool_add(spool, bytes_from(arena, at, n), n));
	}
	assert_int_equal(spool_length(spool), length);
}

static void expect(const struct spool *spool, struct arena *arena, size_t offset, size_t length)
{
	char *bytes = arena_alloc(arena, length);

	spool_read(spool, offset, bytes, length);
	assert_memory_equal(bytes, bytes_from(arena, offset, length), length);
}

/* How many files this process has open. */
static size_t open_files(struct arena *arena)
{
	const char **names;
	size_t n;

	assert_true(file_list(arena, "/proc/self/fd", &names, &n));
	return n;
}

static const char *new_folder(struct arena *arena)
{
	char *folder = arena_strdup(arena, "/tmp/waymark-spool-XXXXXX");

	assert_non_null(mkdtemp(folder));
	return folder;
}

static void a_small_spool_needs_no_file(void **state)
{
	struct arena a;
	struct spool *spool;
	size_t before;

	(void)state;
	arena_init(&a);
	before = open_files(&a);
	spool = spool_new(&a, "/nowhere");
	assert_string_equal(spool_view(spool_new(&a, NULL)), "");
	fill(spool, &a, SPOOL_MEMORY_BYTES, 1000);
	expect(spool, &a, 0, SPOOL_MEMORY_BYTES);
	expect(spool, &a, SPOOL_MEMORY_BYTES, 0);
	assert_memory_equal(spool_view(spool), bytes_from(&a, 0, SPOOL_MEMORY_BYTES),
			    SPOOL_MEMORY_BYTES);
	assert_int_equal(open_files(&a), before);
	arena_clear(&a);
}

static void a_large_spool_is_a_file_without_a_name(void **state)
{
	static const size_t pieces[] = { 7, 4096, 64 * 1024, 64 * 1024 + 1, SPOOL_MEMORY_BYTES + 1, BIG };
	struct arena a;

	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++) {
		const char *folder, **names;
		struct spool *spool;
		size_t n;

		arena_init(&a);
		folder = new_folder(&a);
		spool = spool_new(&a, folder);
		fill(spool, &a, BIG, pieces[i]);
		assert_true(file_list(&a, folder, &names, &n));
		assert_int_equal(n, 0);
		expect(spool, &a, 0, BIG);
		for (size_t at = 1; at < BIG - 5000; at += 300007)
			expect(spool, &a, at, 5000);
		expect(spool, &a, BIG - 10, 10);		/* what is not written yet */
		expect(spool, &a, BIG - 100000, 100000);	/* part of it in the file */
		assert_memory_equal(spool_view(spool), bytes_from(&a, 0, BIG), BIG);
		expect(spool, &a, BIG - 10, 10);
		assert_int_equal(rmdir(folder), 0);
		arena_clear(&a);
	}
}

static void a_view_comes_again_after_it_was_passed(void **state)
{
	struct arena a;
	struct spool *spool;
	const char *view;

	(void)state;
	arena_init(&a);
	spool = spool_new(&a, NULL);
	fill(spool, &a, BIG, 10000);
	view = spool_view(spool);
	for (int round = 0; round < 2; round++) {
		for (size_t at = 0; at < BIG; at++) {
			if (at % 4096 == 0)
				spool_view_passed(spool, at);
			if (view[at] != byte_at(at))
				fail_msg("byte %zu is another", at);
		}
		spool_view_passed(spool, BIG);
	}
	arena_clear(&a);
}

static void passed_pages_are_given_back(void **state)
{
	struct arena a;
	struct spool *spool;
	struct rusage before, after;
	const char *view;
	size_t sum = 0, mb = 64;
	char *piece;

	(void)state;
	arena_init(&a);
	spool = spool_new(&a, NULL);
	piece = arena_alloc(&a, SPOOL_MEMORY_BYTES);
	for (size_t i = 0; i < mb; i++)
		assert_true(spool_add(spool, piece, SPOOL_MEMORY_BYTES));
	view = spool_view(spool);
	getrusage(RUSAGE_SELF, &before);
	for (size_t at = 0; at < mb * SPOOL_MEMORY_BYTES; at += 512) {
		spool_view_passed(spool, at);
		sum += (size_t)view[at];
	}
	getrusage(RUSAGE_SELF, &after);
	assert_int_equal(sum, 0);
	/* In kB; the tests before may have left a higher peak, which hides nothing of 64 MB. */
	assert_in_range(after.ru_maxrss - before.ru_maxrss, 0, 8 * 1024);
	arena_clear(&a);
}

static void an_emptied_spool_is_as_new(void **state)
{
	struct arena a;
	struct spool *spool;
	size_t before;

	(void)state;
	arena_init(&a);
	spool = spool_new(&a, NULL);
	before = open_files(&a);
	for (int round = 0; round < 3; round++) {
		fill(spool, &a, BIG, 50000);
		assert_non_null(spool_view(spool));
		assert_int_equal(open_files(&a), before + 1);
		spool_empty(spool);
		assert_int_equal(spool_length(spool), 0);
		assert_int_equal(open_files(&a), before);
	}
	arena_clear(&a);
}

static void the_arena_closes_the_file(void **state)
{
	struct arena a, b;
	size_t before;

	(void)state;
	arena_init(&a);
	arena_init(&b);
	before = open_files(&b);
	fill(spool_new(&a, NULL), &a, BIG, 50000);
	arena_clear(&a);
	assert_int_equal(open_files(&b), before);
	arena_clear(&b);
}

static void a_fork_reads_what_was_there(void **state)
{
	struct arena a;
	struct spool *spool;
	int status;
	pid_t pid;

	(void)state;
	arena_init(&a);
	spool = spool_new(&a, NULL);
	fill(spool, &a, BIG, 30011);
	pid = fork();
	assert_true(pid >= 0);
	if (!pid) {
		char byte;

		for (size_t at = 0; at < BIG; at += 1009) {
			spool_read(spool, at, &byte, 1);
			if (byte != byte_at(at))
				_exit(1);
		}
		_exit(0);
	}
	expect(spool, &a, 0, BIG);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
	arena_clear(&a);
}

static void a_folder_that_is_not_there_is_an_error(void **state)
{
	struct arena a;
	struct spool *spool;

	(void)state;
	arena_init(&a);
	spool = spool_new(&a, "/nowhere/at/all");
	assert_true(spool_add(spool, "x", 1));
	assert_false(spool_add(spool, bytes_from(&a, 0, BIG), BIG));
	assert_int_equal(errno, ENOENT);
	assert_int_equal(spool_error(spool), ENOENT);
	errno = 0;
	assert_false(spool_add(spool, "x", 1));
	assert_int_equal(errno, ENOENT);
	errno = 0;
	assert_null(spool_view(spool));
	assert_int_equal(errno, ENOENT);
	arena_clear(&a);
}

/* No file may grow beyond that, as if the disk were full; -1: any. */
static void limit_files(rlim_t bytes)
{
	struct rlimit limit;

	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &limit);
	limit.rlim_cur = bytes;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void a_full_disk_is_an_error_that_stays(void **state)
{
	struct arena a;
	struct spool *spool;
	bool ok = true;

	(void)state;
	arena_init(&a);
	spool = spool_new(&a, NULL);
	limit_files(2 * SPOOL_MEMORY_BYTES);
	for (int i = 0; i < 100 && ok; i++)
		ok = spool_add(spool, bytes_from(&a, 0, 50000), 50000);
	limit_files(RLIM_INFINITY);
	assert_false(ok);
	assert_int_equal(spool_error(spool), EFBIG);
	assert_false(spool_add(spool, "x", 1));
	arena_clear(&a);
}

static void a_file_is_copied_with_its_sum(void **state)
{
	struct arena a;
	char *bytes, sum[HASH_HEX_BYTES], copied[HASH_HEX_BYTES];
	const char *folder, *path;
	struct spool *spool;

	(void)state;
	arena_init(&a);
	folder = new_folder(&a);
	path = file_join(&a, folder, "x");
	bytes = bytes_from(&a, 0, BIG);
	spool = spool_new(&a, folder);
	assert_true(file_write(path, bytes, BIG));
	assert_true(file_copy(path, BIG, spool, copied));
	hash_sha256(bytes, BIG, sum);
	assert_string_equal(copied, sum);
	expect(spool, &a, 0, BIG);
	assert_false(file_copy(path, BIG - 1, spool, copied));
	assert_int_equal(errno, EFBIG);
	assert_false(file_copy(folder, BIG, spool, copied));
	assert_int_equal(errno, EISDIR);
	assert_int_equal(spool_error(spool), 0);
	unlink(path);
	assert_int_equal(rmdir(folder), 0);
	arena_clear(&a);
}

static void a_writer_s_file_comes_whole(void **state)
{
	struct arena a;
	char *bytes, *read, sum[HASH_HEX_BYTES], written[HASH_HEX_BYTES];
	const char *folder, *path;
	struct folder opened;
	struct writer *writer;
	size_t size, length;

	(void)state;
	arena_init(&a);
	folder = new_folder(&a);
	path = file_join(&a, folder, "x.csv");
	bytes = bytes_from(&a, 0, BIG);
	assert_true(folder_open(&opened, FILE_FOR_ALL, folder));
	writer = writer_new(&a, &opened, "x.csv");
	for (size_t at = 0; at < 200000; at += 100)
		writer_add(writer, bytes + at, 100);
	writer_add(writer, bytes + 200000, BIG - 200000);
	assert_false(file_exists(path));
	assert_true(writer_close(writer, written, &size));
	assert_int_equal(size, BIG);
	hash_sha256(bytes, BIG, sum);
	assert_string_equal(written, sum);
	assert_true(file_read(&a, path, BIG, &read, &length));
	assert_int_equal(length, BIG);
	assert_memory_equal(read, bytes, BIG);
	folder_close(&opened);
	unlink(path);
	assert_int_equal(rmdir(folder), 0);		/* no temporary is left */
	arena_clear(&a);
}

static void a_writer_that_fails_leaves_nothing(void **state)
{
	struct arena a, b;
	char sum[HASH_HEX_BYTES];
	const char *folder;
	struct folder opened, none = { .fd = -1 };
	struct writer *writer;
	size_t size;

	(void)state;
	arena_init(&a);
	arena_init(&b);
	folder = new_folder(&a);
	assert_true(folder_open(&opened, FILE_FOR_ALL, folder));
	assert_false(writer_close(writer_new(&a, &none, "x.csv"), sum, &size));
	assert_int_equal(errno, EBADF);
	writer = writer_new(&a, &opened, "x.csv");
	limit_files(100000);
	writer_add(writer, bytes_from(&a, 0, 200000), 200000);
	limit_files(RLIM_INFINITY);
	writer_add(writer, "x", 1);
	assert_false(writer_close(writer, sum, &size));
	assert_int_equal(errno, EFBIG);
	writer_add(writer_new(&b, &opened, "x.csv"), "x", 1);	/* and never closed */
	arena_clear(&b);
	folder_close(&opened);
	assert_int_equal(rmdir(folder), 0);
	arena_clear(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_small_spool_needs_no_file),
		cmocka_unit_test(passed_pages_are_given_back),
		cmocka_unit_test(a_large_spool_is_a_file_without_a_name),
		cmocka_unit_test(a_view_comes_again_after_it_was_passed),
		cmocka_unit_test(an_emptied_spool_is_as_new),
		cmocka_unit_test(the_arena_closes_the_file),
		cmocka_unit_test(a_fork_reads_what_was_there),
		cmocka_unit_test(a_folder_that_is_not_there_is_an_error),
		cmocka_unit_test(a_full_disk_is_an_error_that_stays),
		cmocka_unit_test(a_file_is_copied_with_its_sum),
		cmocka_unit_test(a_writer_s_file_comes_whole),
		cmocka_unit_test(a_writer_that_fails_leaves_nothing),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("base_spool", tests, NULL, NULL);
}
