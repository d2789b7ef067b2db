/* base_private_test.c - what is for its owner is so from its first byte, whatever the umask. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/folder.h"
#include "base/spool.h"
#include "base/writer.h"
#include "support_folder.h"

static struct arena arena;
static char folder[64];

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	snprintf(folder, sizeof(folder), "/tmp/waymark-private-XXXXXX");
	return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state)
{
	(void)state;
	umask(022);
	arena_clear(&arena);
	return rmdir(folder);		/* a test leaves nothing, no temporary either */
}

static const char *in_folder(const char *name)
{
	return file_join(&arena, folder, name);
}

static unsigned mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(lstat(path, &st), 0);
	return st.st_mode & 07777;
}

/* The folder of this test, or one in it, for its owner. */
static struct folder own_folder(const char *name)
{
	struct folder opened;

	assert_true(folder_open(&opened, FILE_FOR_OWNER, name ? in_folder(name) : folder));
	return opened;
}

static bool write_own(const char *name)
{
	struct folder own = own_folder(NULL);
	bool ok = folder_write(&own, name, "abc", 3);

	folder_close(&own);
	return ok;
}

static void modes_of_its_owner_do_not_hang_on_the_umask(void **state)
{
	static const mode_t umasks[] = { 0, 022, 077, 0177 };
	const char *path = in_folder("x"), *own = in_folder("own"), *all = in_folder("all");

	(void)state;
	for (size_t i = 0; i < sizeof(umasks) / sizeof(*umasks); i++) {
		struct folder made;

		umask(umasks[i]);
		assert_true(write_own("x"));
		assert_int_equal(mode_of(path), 0600);
		assert_true(file_write(path, "abc", 3));
		assert_int_equal(mode_of(path), 0666 & ~umasks[i]);
		made = own_folder("own");
		folder_close(&made);
		assert_int_equal(mode_of(own), 0700);
		/* under the last one a folder for all can be made, and looked into by root alone */
		assert_true(make_folder(all) || geteuid() != 0);
		assert_int_equal(mode_of(all), 0777 & ~umasks[i]);
		assert_true(unlink(path) == 0 && rmdir(own) == 0 && rmdir(all) == 0);
	}
}

static void a_writer_is_private_while_it_writes(void **state)
{
	const char *path = in_folder("x.csv"), *temporary = in_folder(".x.csv.tmp");
	struct folder own = own_folder(NULL);
	char sum[HASH_HEX_BYTES];
	struct writer *writer;
	size_t size;

	(void)state;
	umask(0);
	writer = writer_new(&arena, &own, "x.csv");
	assert_int_equal(mode_of(temporary), 0600);
	writer_add(writer, "x", 1);
	assert_true(writer_close(writer, sum, &size));
	folder_close(&own);
	assert_int_equal(mode_of(path), 0600);
	assert_int_equal(unlink(path), 0);
}

/* A temporary of that name may have been made, and opened, by somebody else. */
static void who_had_the_temporary_open_reads_nothing(void **state)
{
	const char *path = in_folder("x"), *temporary = in_folder(".x.tmp");
	char byte;
	int fd;

	(void)state;
	assert_true(file_write(temporary, "", 0));
	fd = open(temporary, O_RDONLY);
	assert_true(write_own("x"));
	assert_int_equal(read(fd, &byte, 1), 0);
	close(fd);
	assert_int_equal(unlink(path), 0);
}

static void a_link_in_the_temporarys_place_is_not_followed(void **state)
{
	const char *path = in_folder("x"), *temporary = in_folder(".x.tmp"), *far = in_folder("far");
	char *bytes;
	size_t length;

	(void)state;
	umask(022);
	assert_true(file_write(far, "before", 6));
	assert_int_equal(symlink(far, temporary), 0);
	assert_true(write_own("x"));
	assert_int_equal(mode_of(far), 0644);
	assert_int_equal(mode_of(path), 0600);
	assert_int_equal(symlink(far, temporary), 0);
	assert_true(file_write(path, "for all", 7));
	assert_true(file_read(&arena, far, 100, &bytes, &length));
	assert_string_equal(bytes, "before");
	assert_true(unlink(path) == 0 && unlink(far) == 0);
}

static void a_folder_that_is_there_is_closed(void **state)
{
	const char *own = in_folder("own"), *deep = in_folder("own/a/b");
	struct folder opened;

	(void)state;
	assert_true(make_folder(own));
	opened = own_folder("own");
	assert_int_equal(mode_of(own), 0700);
	folder_close(&opened);
	opened = own_folder("own/a/b");
	assert_int_equal(mode_of(deep), 0700);
	folder_close(&opened);
	assert_true(rmdir(deep) == 0 && rmdir(in_folder("own/a")) == 0 && rmdir(own) == 0);
}

/* Whoever a folder is for: its files would land elsewhere. */
static void a_link_within_leads_nowhere(void **state)
{
	const char *elsewhere = in_folder("elsewhere"), *link = in_folder("link");
	struct folder outer, inner;

	(void)state;
	assert_true(mkdir(elsewhere, 0700) == 0 && chmod(elsewhere, 0755) == 0);
	assert_int_equal(symlink("elsewhere", link), 0);
	for (int access = FILE_FOR_ALL; access <= FILE_FOR_OWNER; access++) {
		assert_true(folder_open(&outer, (enum file_access)access, folder));
		assert_false(folder_enter(&inner, &outer, "link"));
		assert_false(folder_find(&inner, &outer, "link"));
		assert_int_equal(mode_of(elsewhere), 0755);
		folder_close(&outer);
	}
	outer = own_folder(NULL);
	assert_true(folder_enter(&inner, &outer, "elsewhere"));
	folder_close(&inner);
	folder_close(&outer);
	assert_int_equal(mode_of(elsewhere), 0700);
	inner = own_folder("link");		/* chosen by who runs it */
	folder_close(&inner);
	assert_true(unlink(link) == 0 && rmdir(elsewhere) == 0);
}

static void a_folder_shared_by_all_is_refused(void **state)
{
	const char *shared = in_folder("shared");
	struct folder opened;

	(void)state;
	assert_true(mkdir(shared, 0700) == 0 && chmod(shared, 01777) == 0);
	assert_false(folder_open(&opened, FILE_FOR_OWNER, shared));
	assert_int_equal(errno, EPERM);
	assert_int_equal(mode_of(shared), 01777);
	assert_int_equal(rmdir(shared), 0);
	assert_false(folder_open(&opened, FILE_FOR_OWNER, "/dev/null"));
	if (geteuid() != 0) {
		assert_false(folder_open(&opened, FILE_FOR_OWNER, "/usr"));
		assert_int_equal(errno, EPERM);
	}
}

/* Of every file that this process has open, the mode of those in the folder. */
static unsigned spooled_mode(void)
{
	unsigned found = 0;

	for (int fd = 3; fd < 64; fd++) {
		char link[32], target[256];
		ssize_t n;
		struct stat st;

		snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
		n = readlink(link, target, sizeof(target) - 1);
		if (n <= 0)
			continue;
		target[n] = '\0';
		if (strncmp(target, folder, strlen(folder)) == 0 && fstat(fd, &st) == 0)
			found = st.st_mode & 07777;
	}
	return found;
}

static void bytes_set_aside_are_private(void **state)
{
	struct spool *spool = spool_new(&arena, folder);
	char *bytes = arena_alloc(&arena, SPOOL_MEMORY_BYTES + 1);

	(void)state;
	umask(0);
	assert_int_equal(spooled_mode(), 0);
	assert_true(spool_add(spool, bytes, SPOOL_MEMORY_BYTES) && spool_add(spool, bytes, 1));
	assert_int_equal(spooled_mode(), 0600);
	spool_empty(spool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(modes_of_its_owner_do_not_hang_on_the_umask, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_writer_is_private_while_it_writes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(who_had_the_temporary_open_reads_nothing, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_link_in_the_temporarys_place_is_not_followed, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_folder_that_is_there_is_closed, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_link_within_leads_nowhere, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_folder_shared_by_all_is_refused, set_up, tear_down),
		cmocka_unit_test_setup_teardown(bytes_set_aside_are_private, set_up, tear_down),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
