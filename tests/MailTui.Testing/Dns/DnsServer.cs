using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MailTui.Testing.Dns;

/// <summary>
/// A name server in this process, on one free port of 127.0.0.1 for UDP and TCP, that answers with the records that a test
/// gave it (RFC 1035). A name with others below it exists without records; every other one does not.
/// </summary>
public sealed class DnsServer : IAsyncDisposable
{
    private const int Largest = 512;
    private const byte Truncated = 0x02;

    private readonly UdpClient _udp;
    private readonly TcpListener _tcp;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<(string Name, DnsType Type), List<byte[]>> _records = new();
    private readonly ConcurrentDictionary<string, int> _codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentBag<Task> _sessions = [];
    private readonly Task[] _running;

    private DnsServer()
    {
        // TCP first, then UDP at the same number: the number is ours by then, unless somebody else has it for UDP.
        while (true)
        {
            _tcp = new TcpListener(IPAddress.Loopback, 0);
            _tcp.Start();
            try
            {
                _udp = new UdpClient((IPEndPoint)_tcp.LocalEndpoint);
                break;
            }
            catch (SocketException)
            {
                _tcp.Dispose();
            }
        }
        _running = [AnswerUdpAsync(), AnswerTcpAsync()];
    }

    /// <summary>For example <c>127.0.0.1:40123</c>.</summary>
    public string Address => $"{_tcp.LocalEndpoint}";

    /// <summary>What was asked, such as <c>MX example.com</c>.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>False: it hears, and says nothing.</summary>
    public bool Answers { get; set; } = true;

    public static DnsServer Start() => new();

    public DnsServer Mx(string name, int preference, string exchange)
    {
        byte[] data = [(byte)(preference >> 8), (byte)preference, .. Encode(exchange)];
        return Add(name, DnsType.Mx, data);
    }

    /// <param name="text">Cut into strings of 255 bytes, as the protocol wants them.</param>
    public DnsServer Txt(string name, string text) =>
        Add(
            name,
            DnsType.Txt,
            [.. Encoding.UTF8.GetBytes(text).Chunk(255).SelectMany(part => (byte[])[(byte)part.Length, .. part])]
        );

    public DnsServer Cname(string name, string target) => Add(name, DnsType.Cname, Encode(target));

    /// <summary>The name exists, without records.</summary>
    public DnsServer Exists(string name) => Code(name, 0);

    /// <param name="code">2: SERVFAIL, 5: REFUSED.</param>
    public DnsServer Code(string name, int code)
    {
        _codes[name] = code;
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _tcp.Stop();
        _udp.Dispose();
        await Task.WhenAll(_running);
        await Task.WhenAll(_sessions);
        _tcp.Dispose();
        _end.Dispose();
    }

    private DnsServer Add(string name, DnsType type, byte[] data)
    {
        _records.GetOrAdd((name.ToLowerInvariant(), type), _ => []).Add(data);
        return this;
    }

    private async Task AnswerUdpAsync()
    {
        try
        {
            while (true)
            {
                var query = await _udp.ReceiveAsync(_end.Token);
                if (Answer(query.Buffer) is not { } answer)
                    continue;
                if (answer.Length > Largest)
                {
                    answer = answer[..(12 + QuestionLength(answer))];
                    answer[2] |= Truncated;
                    answer.AsSpan(6, 6).Clear();
                }
                await _udp.SendAsync(answer, query.RemoteEndPoint, _end.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerTcpAsync()
    {
        try
        {
            while (true)
            {
                var client = await _tcp.AcceptTcpClientAsync(_end.Token);
                _sessions.Add(AnswerAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var owned = client;
        try
        {
            await AnswerAsync(client.GetStream());
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // The test is over, or the client went away.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        byte[] length = new byte[2];
        while (await stream.ReadAtLeastAsync(length, 2, throwOnEndOfStream: false, _end.Token) == 2)
        {
            byte[] query = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
            await stream.ReadExactlyAsync(query, _end.Token);
            if (Answer(query) is not { } answer)
                continue;
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)answer.Length);
            await stream.WriteAsync((byte[])[.. length, .. answer], _end.Token);
        }
    }

    private byte[]? Answer(byte[] query)
    {
        int question = QuestionLength(query);
        string name = ReadName(query);
        var type = (DnsType)BinaryPrimitives.ReadUInt16BigEndian(query.AsSpan(12 + question - 4));
        _asked.Enqueue($"{type.ToString().ToUpperInvariant()} {name}");
        if (!Answers)
            return null;
        var records = _records.GetValueOrDefault((name, type)) ?? [];
        int code =
            _codes.TryGetValue(name, out int set) ? set
            : records.Count > 0 || Exists() ? 0
            : 3;
        byte[] header = [query[0], query[1], 0x84, (byte)(0x80 | code), 0, 1, 0, (byte)records.Count, 0, 0, 0, 0];
        return
        [
            .. header,
            .. query.AsSpan(12, question),
            // 0xC00C: the name of the question.
            .. records.SelectMany(data =>
                (byte[])
                    [0xC0, 0x0C, 0, (byte)type, 0, 1, 0, 0, 0, 60, (byte)(data.Length >> 8), (byte)data.Length, .. data]
            ),
        ];

        bool Exists() =>
            _records.Keys.Any(known =>
                known.Name == name || known.Name.EndsWith("." + name, StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>Name, type and class.</summary>
    private static int QuestionLength(byte[] message)
    {
        int at = 12;
        while (message[at] != 0)
            at += message[at] + 1;
        return at + 5 - 12;
    }

    private static string ReadName(byte[] message)
    {
        var labels = new List<string>();
        for (int at = 12; message[at] != 0; at += message[at] + 1)
            labels.Add(Encoding.ASCII.GetString(message, at + 1, message[at]));
        return string.Join('.', labels).ToLowerInvariant();
    }

    private static byte[] Encode(string name) =>
        [.. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]), 0];
}
