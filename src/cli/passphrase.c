/* passphrase.c - see passphrase.h. */
#include "cli/passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

enum { WAIT_SECONDS = 5 };		/* for a pipe into which nobody writes */

enum line_end { LINE_DONE, LINE_LONG, LINE_ERROR, LINE_LATE };

void passphrase_wipe(struct passphrase *passphrase)
{
	explicit_bzero(passphrase, sizeof(*passphrase));
}

/* Whether there is something to read, or the end of the file. At a terminal, waits for it. */
static bool is_ready(int fd)
{
	struct pollfd asked = { .fd = fd, .events = POLLIN };
	int n;

	if (isatty(fd))
		return true;
	while ((n = poll(&asked, 1, WAIT_SECONDS * 1000)) < 0 && errno == EINTR)
		;
	return n != 0;
}

/* Read the first line into text, at most PASSPHRASE_BYTES_MAX bytes, without a CR at its end. */
static enum line_end read_line(int fd, char *text, size_t *length)
{
	size_t n = 0;
	char c;

	*length = 0;
	for (;;) {
		ssize_t got;

		if (!is_ready(fd))
			return LINE_LATE;
		got = read(fd, &c, 1);
		if (got < 0 && (errno == EINTR || errno == EAGAIN))
			continue;
		if (got < 0)
			return LINE_ERROR;
		if (got == 0 || c == '\n')
			break;
		if (n == PASSPHRASE_BYTES_MAX + 1)
			return LINE_LONG;
		text[n++] = c;
	}
	if (n && text[n - 1] == '\r')
		n--;
	text[n] = '\0';
	*length = n;
	return n > PASSPHRASE_BYTES_MAX ? LINE_LONG : LINE_DONE;
}

/* A NUL is not printable either: whatever follows it would be lost silently. */
static bool is_printable(const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (text[i] < ' ' || text[i] > '~')
			return false;
	return true;
}

/* PDF readers disagree on how to encode letters beyond ASCII in a passphrase. */
static bool check_line(const struct command *command, enum line_end end, const char *text,
		       size_t length, const char *from)
{
	if (end == LINE_ERROR)
		usage_error(command, "the passphrase cannot be read from %s: %s", from,
			    strerror(errno));
	else if (end == LINE_LATE)
		usage_error(command, "no passphrase came from %s within %d seconds", from, WAIT_SECONDS);
	else if (end == LINE_LONG)
		usage_error(command, "the first line of %s is longer than a passphrase may be, %d "
			    "characters", from, PASSPHRASE_BYTES_MAX);
	else if (!length)
		usage_error(command, "the first line of %s is empty, and a passphrase is not", from);
	else if (!is_printable(text, length))
		usage_error(command, "the passphrase in %s has a character that is not a letter from "
			    "A to Z, a digit, a sign or a space; not every reader of PDF would take "
			    "it", from);
	else if (length < PASSPHRASE_BYTES_MIN)
		usage_error(command, "the passphrase in %s is shorter than %d characters; three words at random are a good "
			    "one", from, PASSPHRASE_BYTES_MIN);
	else
		return true;
	return false;
}

/* Ask at a terminal, without echo. */
static enum line_end ask_line(int fd, char *text, size_t *length)
{
	struct termios shown, hidden;
	bool asks = isatty(fd) && tcgetattr(fd, &shown) == 0;
	enum line_end end;

	if (asks) {
		hidden = shown;
		hidden.c_lflag &= ~(tcflag_t)ECHO;
		tcsetattr(fd, TCSAFLUSH, &hidden);
		fprintf(stderr, "Passphrase: ");
		fflush(stderr);
	}
	end = read_line(fd, text, length);
	if (asks) {
		tcsetattr(fd, TCSAFLUSH, &shown);
		fprintf(stderr, "\n");
	}
	return end;
}

static bool read_from(const struct command *command, int fd, const char *from,
		      struct passphrase *passphrase)
{
	char line[PASSPHRASE_BYTES_MAX + 2] = "";
	size_t length;
	enum line_end end = ask_line(fd, line, &length);
	bool ok = check_line(command, end, line, length, from);

	if (ok)
		memcpy(passphrase->text, line, sizeof(passphrase->text));
	explicit_bzero(line, sizeof(line));
	return ok;
}

static void warn_if_open(const struct command *command, int fd, const char *path)
{
	struct stat st;

	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && (st.st_mode & 077))
		fprintf(stderr, "waymark %s: warning: others than its owner may use '%s', which holds "
			"the passphrase; make it private with: chmod 600\n", command->name, path);
}

bool passphrase_read_file(const struct command *command, const char *path,
			  struct passphrase *passphrase)
{
	struct arena scratch;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	bool ok;

	if (fd < 0) {
		usage_error(command, "the passphrase cannot be read from '%s': %s", path,
			    strerror(errno));
		return false;
	}
	warn_if_open(command, fd, path);
	arena_init(&scratch);
	ok = read_from(command, fd, arena_printf(&scratch, "'%s'", path), passphrase);
	arena_clear(&scratch);
	close(fd);
	return ok;
}

bool passphrase_read_fd(const struct command *command, const char *number,
			struct passphrase *passphrase)
{
	enum { FD_MAX = 1023 };
	struct arena scratch;
	int fd = 0;
	bool ok;

	if (strcmp(number, "0") != 0 && !parse_count(number, FD_MAX, &fd)) {
		usage_error(command, "--passphrase-fd needs the number of an open descriptor, not '%s'",
			    number);
		return false;
	}
	arena_init(&scratch);
	ok = read_from(command, fd, arena_printf(&scratch, "descriptor %d", fd), passphrase);
	arena_clear(&scratch);
	return ok;
}
