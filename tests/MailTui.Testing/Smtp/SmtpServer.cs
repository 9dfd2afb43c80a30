using System.Net;
using System.Net.Sockets;
using MailTui.Core.Outbox;

namespace MailTui.Testing.Smtp;

/// <summary>
/// An SMTP server in this process, on a free port of 127.0.0.1, that answers as SES does, keeps what it is given and counts; it
/// fails where <see cref="Script"/> says so.
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly SmtpCertificates? _certificates;
    private readonly TemporaryDirectory _folder = new();
    private readonly Lock _lock = new();
    private readonly List<SmtpDelivery> _delivered = [];
    private readonly List<string> _commands = [];
    private readonly List<Task> _sessions = [];
    private readonly Task _accepting;
    private int _connections;

    private SmtpServer(SmtpServerOptions options)
    {
        Options = options;
        if (options.Security != SmtpSecurity.None)
        {
            _certificates = new(options.CertificateName, options.CertificateNamesAddress);
            File.WriteAllText(CaFile, _certificates.AuthorityPem);
        }
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public SmtpServerOptions Options { get; }

    public static string Host => "127.0.0.1";

    public int Port { get; }

    /// <summary>PEM of the authority that issued the server's certificate; only with TLS.</summary>
    public string CaFile => _folder["ca.pem"];

    public SmtpScript Script { get; } = new();

    /// <summary>Raised for each message that was kept, on the session's task.</summary>
    public event EventHandler<SmtpDelivery>? Kept;

    /// <summary>What was kept so far, in order.</summary>
    public IReadOnlyList<SmtpDelivery> Delivered
    {
        get
        {
            lock (_lock)
                return [.. _delivered];
        }
    }

    /// <summary>What was said to it, without the messages; of AUTH only the mechanism.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_lock)
                return [.. _commands];
        }
    }

    public int Connections => Volatile.Read(ref _connections);

    internal System.Security.Cryptography.X509Certificates.X509Certificate2? Certificate => _certificates?.Server;

    public static SmtpServer Start(SmtpServerOptions? options = null) => new(options ?? new());

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        Task[] sessions;
        lock (_lock)
            sessions = [.. _sessions];
        await Task.WhenAll(sessions);
        _listener.Dispose();
        _certificates?.Dispose();
        _folder.Dispose();
        _end.Dispose();
    }

    internal string Keep(Func<string, SmtpDelivery> make)
    {
        SmtpDelivery delivery;
        lock (_lock)
        {
            int number = _delivered.Count + 1;
            delivery = make(Options.Id?.Invoke(number) ?? $"0100018f{number:x8}-0a1b2c3d-{Port:x4}-4e5f-8a9b-000000");
            _delivered.Add(delivery);
        }
        Kept?.Invoke(this, delivery);
        return delivery.Id;
    }

    internal void Heard(string command)
    {
        lock (_lock)
            _commands.Add(command);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                var session = new SmtpSession(this, client, Interlocked.Increment(ref _connections));
                lock (_lock)
                    _sessions.Add(Task.Run(() => session.RunAsync(_end.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
