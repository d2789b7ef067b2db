/*
 * faults.c - a library put before the program's (LD_PRELOAD) that makes one call of it fail, wherever in its processes it comes.
 *
 *   WAYMARK_FAULT=alloc:N            the Nth request for memory is refused
 *   WAYMARK_FAULT=from:N             ... and every one after it
 *   WAYMARK_FAULT=NAMES:ERRNO:N      the Nth of these system calls fails, e.g. write,pwrite64,close:28:7
 *   WAYMARK_FAULT=NAMES:short:N      the Nth of these transfers half of what it is asked to
 *   WAYMARK_FAULT_COUNT=FILE         how many such calls there were is written there at the end of the first process
 *
 * N of 0 counts alone. The one hard idea: counting is shared by all processes of a run, in a page that fork leaves shared; and
 * system calls are caught by the kernel (a seccomp filter that raises SIGSYS, except for calls made from here), so that also
 * those are met that the C library makes on its own, as the streams of stdio do.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

enum mode { OFF, ALLOC, FROM, FAIL, SHORT };

static enum mode mode;
static int error;
static unsigned long at;
static struct { unsigned long n; } *shared;	/* of all processes of the run */
static pid_t first;

/* Whether this call is the one. */
static int hit(void)
{
	unsigned long n = __atomic_add_fetch(&shared->n, 1, __ATOMIC_SEQ_CST);

	return at && (n == at || (mode == FROM && n > at));
}

/* ---- memory ---- */

static int refused(void)
{
	if ((mode != ALLOC && mode != FROM) || !hit())
		return 0;
	errno = ENOMEM;
	return 1;
}

/* The C library's function of that name, behind ours. */
static void *behind(const char *name)
{
	void *function = dlsym(RTLD_NEXT, name);

	if (!function)
		_exit(99);
	return function;
}

/* The program's own malloc (base/malloc.c) asks for memory by these names. */
void *__libc_malloc(size_t size)
{
	static void *(*real)(size_t);

	if (!real)
		real = (void *(*)(size_t))behind("__libc_malloc");
	return refused() ? NULL : real(size);
}

void *__libc_calloc(size_t n, size_t size)
{
	static void *(*real)(size_t, size_t);

	if (!real)
		real = (void *(*)(size_t, size_t))behind("__libc_calloc");
	return refused() ? NULL : real(n, size);
}

void *__libc_realloc(void *p, size_t size)
{
	static void *(*real)(void *, size_t);

	if (!real)
		real = (void *(*)(void *, size_t))behind("__libc_realloc");
	return size && refused() ? NULL : real(p, size);
}

/* ---- system calls ---- */

#ifdef __x86_64__
static const struct { const char *name; int number; } calls[] = {
	{ "read", SYS_read }, { "write", SYS_write }, { "open", SYS_open }, { "close", SYS_close }, { "fstat", SYS_fstat },
	{ "lseek", SYS_lseek }, { "mmap", SYS_mmap }, { "brk", SYS_brk }, { "pread64", SYS_pread64 },
	{ "pwrite64", SYS_pwrite64 }, { "readv", SYS_readv }, { "writev", SYS_writev }, { "sendto", SYS_sendto },
	{ "recvfrom", SYS_recvfrom }, { "clone", SYS_clone }, { "fsync", SYS_fsync }, { "ftruncate", SYS_ftruncate },
	{ "rename", SYS_rename }, { "mkdir", SYS_mkdir }, { "rmdir", SYS_rmdir }, { "unlink", SYS_unlink },
	{ "readlink", SYS_readlink }, { "flock", SYS_flock }, { "getdents64", SYS_getdents64 }, { "openat", SYS_openat },
	{ "mkdirat", SYS_mkdirat }, { "newfstatat", SYS_newfstatat }, { "unlinkat", SYS_unlinkat },
	{ "renameat", SYS_renameat }, { "renameat2", SYS_renameat2 }, { "linkat", SYS_linkat },
	{ "fchmod", SYS_fchmod }, { "fchmodat", SYS_fchmodat }, { "utimensat", SYS_utimensat },
	{ "socketpair", SYS_socketpair }, { "signalfd4", SYS_signalfd4 }, { "pipe2", SYS_pipe2 }, { "poll", SYS_poll },
	{ "copy_file_range", SYS_copy_file_range }, { "ioctl", SYS_ioctl }, { "fcntl", SYS_fcntl },
};

/* The kernel's call itself, which the filter lets through by its place. */
__asm__(".text\n.globl faults_call\n.type faults_call, @function\nfaults_call:\n"
	"mov %rdi, %rax\nmov %rsi, %rdi\nmov %rdx, %rsi\nmov %rcx, %rdx\nmov %r8, %r10\nmov %r9, %r8\nmov 8(%rsp), %r9\n"
	"syscall\n.globl faults_called\nfaults_called:\nret\n.size faults_call, . - faults_call\n");
extern long faults_call(long number, long a, long b, long c, long d, long e, long f);
extern const char faults_called[];

static long transfer(const greg_t *r)
{
	long length = r[REG_RDX];

	if (mode == SHORT && length > 1 && hit())
		length /= 2;
	return faults_call(r[REG_RAX], r[REG_RDI], r[REG_RSI], length, r[REG_R10], r[REG_R8], r[REG_R9]);
}

/* Whether a call of this descriptor can be interrupted at all: those of files are not. Streams of stdio are passed over. */
static int waits(long fd)
{
	struct stat st;

	return fd > 2 && faults_call(SYS_fstat, fd, (long)&st, 0, 0, 0, 0) == 0 && (S_ISFIFO(st.st_mode) || S_ISSOCK(st.st_mode));
}

static int fails(const greg_t *r)
{
	return mode == FAIL && (error != EINTR || r[REG_RAX] == SYS_poll || waits(r[REG_RDI])) && hit();
}

/* A break that cannot be moved stays where it is, and that is no error code; a close that fails has closed. */
static long failure(const greg_t *r)
{
	if (r[REG_RAX] == SYS_close)
		faults_call(SYS_close, r[REG_RDI], 0, 0, 0, 0, 0);
	return r[REG_RAX] == SYS_brk ? faults_call(SYS_brk, 0, 0, 0, 0, 0, 0) : -error;
}

static void caught(int number, siginfo_t *info, void *context)
{
	greg_t *r = ((ucontext_t *)context)->uc_mcontext.gregs;
	int before = errno;

	(void)number;
	r[REG_RAX] = info->si_syscall;
	r[REG_RAX] = fails(r) ? failure(r) : transfer(r);
	errno = before;
}

static int number_of(const char *name)
{
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
		if (strcmp(calls[i].name, name) == 0)
			return calls[i].number;
	fprintf(stderr, "faults: no system call is called %s here\n", name);
	_exit(99);
}

static void catch_calls(char *names)
{
	struct sock_filter filter[256];
	struct sock_fprog program = { .filter = filter };
	struct sigaction action = { .sa_sigaction = caught, .sa_flags = SA_SIGINFO | SA_NODEFER };
	unsigned n = 0;
	char *rest;

	filter[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, instruction_pointer));
	filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)(unsigned long)faults_called, 0, 1);
	filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	filter[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
	for (char *name = strtok_r(names, ",", &rest); name; name = strtok_r(NULL, ",", &rest)) {
		filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)number_of(name), 0, 1);
		filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP);
	}
	filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	program.len = (unsigned short)n;
	if (sigaction(SIGSYS, &action, NULL) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) {
		perror("faults: system calls cannot be caught");
		_exit(98);
	}
}
#else
static void catch_calls(char *names)
{
	fprintf(stderr, "faults: system calls can be caught on x86-64 alone\n");
	_exit(98);
}
#endif

/* ---- beginning and end ---- */

/* WHAT:HOW:N; with memory the first word is how. */
__attribute__((constructor(101))) static void begin(void)
{
	static char words[1024];
	const char *asked = getenv("WAYMARK_FAULT");
	char *how, *n;

	if (!asked || strlen(asked) >= sizeof(words))
		return;
	strcpy(words, asked);
	n = strrchr(words, ':');
	if (!n)
		return;
	*n = '\0';
	at = strtoul(n + 1, NULL, 10);
	shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	first = getpid();
	how = strchr(words, ':');
	if (!how) {
		mode = strcmp(words, "from") == 0 ? FROM : ALLOC;
		return;
	}
	*how++ = '\0';
	mode = strcmp(how, "short") == 0 ? SHORT : FAIL;
	error = atoi(how);
	catch_calls(words);
}

__attribute__((destructor)) static void end(void)
{
	const char *path = getenv("WAYMARK_FAULT_COUNT");
	char text[32];
	int fd, length;

	if (!path || !shared || getpid() != first)
		return;
	mode = OFF;
	length = snprintf(text, sizeof(text), "%lu\n", shared->n);
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (fd >= 0 && write(fd, text, (size_t)length) == length)
		close(fd);
}
