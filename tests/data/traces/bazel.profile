{"otherData":{"bazel_version":"release 7.1.1","build_id":"3f2","output_base":"/home/u/.cache","date":"Mon Mar 04 10:00:00 CET 2024","profile_start_ts":1709542800000},"traceEvents":[
{"name": "thread_name", "ph": "M", "pid": 1, "tid": 0, "args": {"name": "Critical Path"}},
{"name": "thread_sort_index", "ph": "M", "pid": 1, "tid": 0, "args": {"sort_index": "0"}},
{"name": "thread_name", "ph": "M", "pid": 1, "tid": 37, "args": {"name": "Main Thread"}},
{"name": "thread_name", "ph": "M", "pid": 1, "tid": 62, "args": {"name": "skyframe-evaluator-execution-0"}},
{"cat": "build phase marker", "name": "Launch Blaze", "ph": "X", "ts": -1219000, "dur": 1219000, "pid": 1, "tid": 37},
{"cat": "general information", "name": "BlazeCommandDispatcher.exec", "ph": "X", "ts": 9000, "dur": 80000, "pid": 1, "tid": 37},
{"cat": "action processing", "name": "Compiling src/main.cc", "ph": "X", "ts": 20000, "dur": 50000, "pid": 1, "tid": 62, "out": "bazel-out/k8/main.o", "args": {"target": "//src:main", "mnemonic": "CppCompile"}},
{"cat": "local action execution", "name": "subprocess.run", "ph": "X", "ts": 21000, "dur": 45000, "pid": 1, "tid": 62},
{"cat": "critical path component", "name": "action 'Compiling src/main.cc'", "ph": "X", "ts": 20000, "dur": 50000, "pid": 1, "tid": 0},
{"name": "CPU usage (Bazel)", "cat": "cpu usage", "ph": "C", "ts": 0, "pid": 1, "args": {"cpu": "0.53"}},
{"name": "CPU usage (Bazel)", "cat": "cpu usage", "ph": "C", "ts": 50000, "pid": 1, "args": {"cpu": "3.9"}},
{"name": "action count", "ph": "C", "ts": 0, "pid": 1, "args": {"action": 1.0}}
]}
