// Figures of the engine. Machines differ and are noisy, so every figure comes with another one of the same run to compare
// it with.
//
//   dotnet run -c Release --project tests/MailTui.Benchmarks            all of them
//   dotnet run -c Release --project tests/MailTui.Benchmarks parse list some of them
//
// sync and start run the program as a process: the build next to this one, or MAILTUI_TEST_PROGRAM (a native one).

using MailTui.Benchmarks;

var benchmarks = new Dictionary<string, Func<Task>>
{
    ["parse"] = ParseBenchmark.RunAsync,
    ["render"] = RenderBenchmark.RunAsync,
    ["compose"] = ComposeBenchmark.RunAsync,
    ["list"] = ListBenchmark.RunAsync,
    ["query"] = QueryBenchmark.RunAsync,
    ["bodies"] = BodyBenchmark.RunAsync,
    ["state"] = StateBenchmark.RunAsync,
    ["sync"] = SyncBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
};
foreach (string name in args.Length > 0 ? args : [.. benchmarks.Keys])
{
    if (!benchmarks.TryGetValue(name, out var run))
    {
        Console.Error.WriteLine($"There is no benchmark {name}; there are {string.Join(", ", benchmarks.Keys)}.");
        return 64;
    }

    await run();
    Console.WriteLine();
}

return 0;
