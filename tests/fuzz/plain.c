/*
 * plain.c - a driver where libFuzzer is not: every file of the corpus as it is, then so many changed ones, by a seed.
 *
 * fuzz_TARGET [-runs=N] [-seed=N] [-max_total_time=SECONDS] [-max_len=N] [-artifact_prefix=P] FILE|FOLDER...
 * The options are libFuzzer's; others are passed over. It knows nothing of coverage: whatever ends well is a base for
 * later changes of its own file only. An input that ends badly is left in crash-SEED-RUN, and its name is said.
 */
#include <dirent.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "fuzz.h"

enum { INPUTS_MAX = 4096, CHANGES_MAX = 12, LIMIT_S = 60 };

static struct {
	uint8_t *bytes;
	size_t length;
} inputs[INPUTS_MAX];

static size_t n_inputs, length_max = 1 << 16;
static long runs = 1000, seconds;
static unsigned seed = 1;
static const char *prefix = "";
static uint32_t state;

/* What is being tried, for the handler. */
static const uint8_t *now;
static size_t now_length;
static char now_path[512];

static uint32_t next_random(void)
{
	state = state * 1664525u + 1013904223u;
	return state >> 8;
}

/* Bytes changed, put in and left out. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size)
{
	size_t at = next_random() % size;

	switch (next_random() % 4) {
	case 0:
		data[at] = (uint8_t)next_random();
		return size;
	case 1:
		data[at] ^= (uint8_t)(1u << next_random() % 8);
		return size;
	case 2:
		memmove(data + at, data + at + 1, size - at - 1);
		return size - 1;
	default:
		if (size == max_size)
			return size;
		memmove(data + at + 1, data + at, size - at);
		data[at] = (uint8_t)next_random();
		return size + 1;
	}
}

static void leave(int signal_number)
{
	char text[600];
	int length = snprintf(text, sizeof(text), "fuzz: the input that ended badly: %s\n", now_path);

	signal(signal_number, SIG_DFL);
	file_write(now_path, (const char *)now, now_length);
	if (write(STDERR_FILENO, text, (size_t)length) < 0)
		_exit(1);
	raise(signal_number);
}

/* Where a sanitizer ends the process without a signal. */
static void leave_at_exit(void)
{
	if (now)
		leave(SIGABRT);
}

static void try_input(const uint8_t *bytes, size_t length, long run)
{
	uint8_t *copy = malloc(length ? length : 1);	/* of its exact size: reading beyond it is noticed */

	memcpy(copy, bytes, length);
	now = copy;
	now_length = length;
	snprintf(now_path, sizeof(now_path), "%scrash-%u-%ld", prefix, seed, run);
	alarm(LIMIT_S);
	LLVMFuzzerTestOneInput(copy, length);
	alarm(0);
	now = NULL;
	free(copy);
}

static void add_file(struct arena *arena, const char *path)
{
	char *bytes;
	size_t length;

	if (n_inputs == INPUTS_MAX || !file_read(arena, path, length_max, &bytes, &length))
		return;
	inputs[n_inputs].bytes = (uint8_t *)bytes;
	inputs[n_inputs++].length = length;
}

static void add_path(struct arena *arena, const char *path)
{
	const char **names;
	struct stat status;
	size_t n;

	if (stat(path, &status) != 0)
		fuzz_fail("%s is not there", path);
	if (!S_ISDIR(status.st_mode)) {
		add_file(arena, path);
		return;
	}
	if (!file_list(arena, path, &names, &n))
		return;
	for (size_t i = 0; i < n; i++)
		add_file(arena, file_join(arena, path, names[i]));
}

static void read_option(const char *option)
{
	const char *value = strchr(option, '=');

	if (!value++)
		return;
	if (strncmp(option, "-runs=", 6) == 0)
		runs = atol(value);
	else if (strncmp(option, "-seed=", 6) == 0)
		seed = (unsigned)atol(value);
	else if (strncmp(option, "-max_total_time=", 16) == 0)
		seconds = atol(value);
	else if (strncmp(option, "-max_len=", 9) == 0)
		length_max = (size_t)atol(value);
	else if (strncmp(option, "-artifact_prefix=", 17) == 0)
		prefix = value;
}

static void run_changed(uint8_t *work, long run)
{
	size_t which = next_random() % n_inputs, length = inputs[which].length;

	memcpy(work, inputs[which].bytes, length);
	for (uint32_t n = 1 + next_random() % CHANGES_MAX; n > 0; n--)
		length = LLVMFuzzerCustomMutator(work, length, length_max, next_random());
	try_input(work, length, run);
}

int main(int argc, char **argv)
{
	struct arena arena;
	uint8_t *work;
	time_t end;
	long run = 0;

	arena_init(&arena);
	for (int i = 1; i < argc; i++)
		if (argv[i][0] == '-')
			read_option(argv[i]);
	for (int i = 1; i < argc; i++)
		if (argv[i][0] != '-')
			add_path(&arena, argv[i]);
	if (!n_inputs)
		fuzz_fail("no input in the files and folders that are named");
	state = seed;
	signal(SIGABRT, leave);
	signal(SIGSEGV, leave);
	signal(SIGALRM, leave);
	atexit(leave_at_exit);
	work = malloc(length_max);
	end = time(NULL) + seconds;
	for (size_t i = 0; i < n_inputs; i++)
		try_input(inputs[i].bytes, inputs[i].length, -(long)i - 1);
	for (; (runs < 0 || run < runs) && (!seconds || time(NULL) < end); run++)
		run_changed(work, run);
	printf("%zu inputs, %ld changed ones, seed %u\n", n_inputs, run, seed);
	free(work);
	arena_clear(&arena);
	return 0;
}
