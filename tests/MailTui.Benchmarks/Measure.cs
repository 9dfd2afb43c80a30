using System.Diagnostics;

namespace MailTui.Benchmarks;

/// <summary>Time and allocation of a piece of work, as the median of several runs.</summary>
internal static class Measure
{
    /// <summary>Median milliseconds of one call; the first calls, which compile, are left out.</summary>
    public static double Milliseconds(Action work, int runs = 15)
    {
        for (int i = 0; i < 3; i++)
            work();
        var times = new List<double>();
        for (int i = 0; i < runs; i++)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    /// <summary>Milliseconds of work that is done once.</summary>
    public static double Once(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>
    /// Least and median milliseconds of one call, after as long as the runtime takes to compile it for good. On a machine
    /// that others use the least is what the work itself costs.
    /// </summary>
    public static (double Least, double Median) Warm(Action work, int runs, TimeSpan warm)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < warm)
            work();
        var times = new double[runs];
        for (int i = 0; i < runs; i++)
        {
            long began = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(times);
        return (times[0], times[runs / 2]);
    }

    /// <summary>Bytes that one call allocates on this thread.</summary>
    public static long Allocated(Action work)
    {
        work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
