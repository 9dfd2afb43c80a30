using System.Collections.Concurrent;

namespace MailTui.Testing.S3;

/// <summary>
/// Counts every request that arrived, those answered with an error included: a retry is one more. Safe for use by several
/// threads at once.
/// </summary>
public sealed class S3RequestLog
{
    private readonly int[] counts = new int[Enum.GetValues<S3Operation>().Length];
    private readonly ConcurrentQueue<S3Request> requests = [];

    public int Lists => Count(S3Operation.ListObjects);

    public int Gets => Count(S3Operation.GetObject);

    public int Heads => Count(S3Operation.HeadObject);

    public int Puts => Count(S3Operation.PutObject);

    public int Deletes => Count(S3Operation.DeleteObject);

    public int Total => requests.Count;

    /// <summary>In the order of their arrival.</summary>
    public IReadOnlyList<S3Request> All => [.. requests];

    public int Count(S3Operation operation) => Volatile.Read(ref counts[(int)operation]);

    public void Clear()
    {
        Array.Clear(counts);
        requests.Clear();
    }

    internal void Add(in S3Request request)
    {
        Interlocked.Increment(ref counts[(int)request.Operation]);
        requests.Enqueue(request);
    }
}
