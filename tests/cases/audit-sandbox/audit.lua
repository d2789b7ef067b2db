return { api = os.time() }
