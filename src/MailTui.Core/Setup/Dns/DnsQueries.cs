using System.Globalization;
using System.Net;
using DnsClient;
using DnsClient.Protocol;

namespace MailTui.Core.Setup.Dns;

/// <summary>Asks a name server. Names are absolute; nothing is cached, so that a record just corrected is seen.</summary>
internal sealed class DnsQueries
{
    private const int DnsPort = 53;

    private readonly LookupClient _client;

    private DnsQueries(LookupClient client) => _client = client;

    /// <param name="resolver">An address, maybe with a port; null: the system's servers.</param>
    /// <param name="patience">For each of two attempts.</param>
    /// <exception cref="FormatException">It is no address.</exception>
    public static DnsQueries Open(string? resolver, TimeSpan patience)
    {
        var options = resolver is null ? new LookupClientOptions() : new LookupClientOptions(Server(resolver));
        options.UseCache = false;
        options.Timeout = patience;
        options.Retries = 1;
        options.ThrowDnsErrors = false;
        return new DnsQueries(new LookupClient(options));
    }

    /// <summary>True when it can be a resolver.</summary>
    public static bool IsAddress(string resolver) => IPEndPoint.TryParse(resolver, out _);

    public Task<DnsAnswer<MxRecord>> MxAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(
            name,
            QueryType.MX,
            answers =>
                answers
                    .MxRecords()
                    .OrderBy(record => record.Preference)
                    .Select(record => new MxRecord(record.Preference, Bare(record.Exchange))),
            cancellationToken
        );

    /// <summary>The strings of each record put together (RFC 7208 §3.3).</summary>
    public Task<DnsAnswer<string>> TxtAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(
            name,
            QueryType.TXT,
            answers => answers.TxtRecords().Select(record => string.Concat(record.Text)),
            cancellationToken
        );

    public Task<DnsAnswer<string>> CnameAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(
            name,
            QueryType.CNAME,
            answers => answers.CnameRecords().Select(record => Bare(record.CanonicalName)),
            cancellationToken
        );

    private async Task<DnsAnswer<T>> AskAsync<T>(
        string name,
        QueryType type,
        Func<IReadOnlyList<DnsResourceRecord>, IEnumerable<T>> read,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var response = await _client
                .QueryAsync(name + ".", type, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            return response.Header.ResponseCode switch
            {
                DnsHeaderResponseCode.NoError => Found(read(response.Answers)),
                DnsHeaderResponseCode.NotExistentDomain => new(DnsOutcome.NoSuchName, []),
                _ => new(DnsOutcome.ServerFailed, []),
            };
        }
        catch (DnsResponseException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new(DnsOutcome.NoAnswer, []);
        }
        catch (ArgumentException)
        {
            // What is configured is no name at all (a label of more than 63 bytes, say), so nothing can be found there.
            return new(DnsOutcome.NoSuchName, []);
        }
    }

    private static DnsAnswer<T> Found<T>(IEnumerable<T> records)
    {
        T[] all = [.. records];
        return new(all.Length > 0 ? DnsOutcome.Found : DnsOutcome.NoSuchRecord, all);
    }

    private static string Bare(DnsString name) => name.Value.TrimEnd('.').ToLowerInvariant();

    private static NameServer Server(string resolver)
    {
        if (!IPEndPoint.TryParse(resolver, out var there))
            throw new FormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{resolver} is no address of a name server, such as 1.1.1.1 or 127.0.0.1:53."
                )
            );
        return new NameServer(there.Address, there.Port == 0 ? DnsPort : there.Port);
    }
}
