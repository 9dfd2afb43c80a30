using System.Net;
using System.Net.Sockets;
using MailTui.Core.Blobs;
using MailTui.Testing.S3;

namespace MailTui.Core.Tests.Blobs;

/// <summary>What the network and an overloaded service do, counted by the service itself.</summary>
public sealed class S3BlobStoreFaultTests : S3BlobStoreTest
{
    [Fact]
    public async Task A_get_that_S3_slows_down_is_tried_again()
    {
        Put("a", "x");
        Service.Faults.On(S3Operation.GetObject, "inbound/a").Next(1).Answer(S3Error.SlowDown);
        Assert.Equal(1, (await Store().GetAsync("a", null, Token)).Info.Size);
        Assert.Equal(2, Service.Requests.Gets);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_service_that_stays_overloaded_is_unavailable(int status)
    {
        S3Error answer = status == 503 ? S3Error.SlowDown : S3Error.InternalError;
        Service.Faults.On(S3Operation.ListObjects).Answer(answer);
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => ListAsync(Store()));
        Assert.Equal(2, Service.Requests.Lists);
        Assert.Contains($"127.0.0.1:{Service.Port}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"({status} {answer.Code})", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        Service.Faults.Deny("s3:ListBucket");
        await Assert.ThrowsAsync<AccessDeniedException>(() => ListAsync(Store()));
        Assert.Equal(1, Service.Requests.Lists);
    }

    [Fact]
    public async Task A_dropped_connection_is_tried_again()
    {
        Put("a", "x");
        Service.Faults.On(S3Operation.GetObject).Next(1).ResetConnection();
        Assert.Equal(1, (await Store().GetAsync("a", null, Token)).Info.Size);
        Assert.Equal(2, Service.Requests.Gets);
    }

    [Fact]
    public async Task A_connection_that_is_dropped_every_time_is_unavailable()
    {
        Service.Faults.On(S3Operation.GetObject).ResetConnection();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store().GetAsync("a", null, Token));
        Assert.InRange(Service.Requests.Gets, 2, 4);
    }

    [Fact]
    public async Task Every_seventh_connection_dropped_still_reads_everything()
    {
        string[] keys = [.. Enumerable.Range(0, 20).Select(i => $"key {i}")];
        foreach (string key in keys)
            Put(key, key);
        Service.Faults.On(S3Operation.GetObject).Every(7).ResetConnection();
        S3BlobStore store = Store();
        foreach (string key in keys)
            Assert.Equal(key.Length, (await store.GetAsync(key, null, Token)).Content.Length);
    }

    [Fact]
    public async Task A_body_cut_in_transit_is_asked_for_again()
    {
        Put("a", "whole body");
        Service.Faults.On(S3Operation.GetObject).Next(1).TruncateBody(after: 5);
        Blob blob = await Store().GetAsync("a", null, Token);
        Assert.Equal("whole body"u8.ToArray(), blob.Content.ToArray());
        Assert.Equal(2, Service.Requests.Gets);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(8L)]
    public async Task A_body_cut_every_time_is_unavailable_and_never_half_an_object(long? maxBytes)
    {
        Put("a", "whole body");
        Service.Faults.On(S3Operation.GetObject).TruncateBody(after: 5);
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => Store().GetAsync("a", maxBytes, Token));
        Assert.Equal(2, Service.Requests.Gets);
        Assert.Contains("only a part of an object", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_cut_in_transit_is_unavailable_and_never_half_a_list()
    {
        Put("a", "x");
        Put("b", "x");
        Service.Faults.On(S3Operation.ListObjects).TruncateBody(after: 200);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => ListAsync(Store()));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_unavailable()
    {
        using FaultGate gate = Service.Faults.On(S3Operation.GetObject).Hold();
        S3BlobStore store = Store(limits: S3Limits.Default with { Retries = 0, Response = TimeSpan.FromSeconds(0.2) });
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetAsync("a", null, Token));
        Assert.Contains("did not answer in time", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_a_held_get_is_a_cancellation()
    {
        using FaultGate gate = Service.Faults.On(S3Operation.GetObject).Hold();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task<Blob> get = Store().GetAsync("a", null, cancellation.Token);
        await gate.ReachedAsync(1, Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => get);
        Assert.Equal(1, Service.Requests.Gets);
    }

    [Fact]
    public async Task Sixteen_gets_are_on_their_way_at_once()
    {
        Put("a", "x");
        using FaultGate gate = Service.Faults.On(S3Operation.GetObject).Hold();
        S3BlobStore store = Store();
        Task<Blob>[] gets = [.. Enumerable.Range(0, 16).Select(_ => store.GetAsync("a", null, Token))];
        await gate.ReachedAsync(16, Token);
        gate.Release();
        await Task.WhenAll(gets);
    }

    [Fact]
    public async Task A_port_where_nothing_listens_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        S3BlobStore store = Store(options => options with { ServiceUrl = $"http://127.0.0.1:{port}" });
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetAsync("a", null, Token));
        Assert.Contains($"Nothing listens at 127.0.0.1:{port}", error.Message, StringComparison.Ordinal);
    }
}
