// Values as bytes and back, for what the build compiles into the program. Not a format for files: the bytes are those
// of this build on this machine, and nobody else's are ever read.
#pragma once

#include <cassert>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace compactproof {

// What is copied as it stands: numbers and enumerators, and structs of them that say so by `plain_bytes` (no padding,
// so that equal values are equal bytes).
template <typename T>
concept PlainBytes = std::is_arithmetic_v<T> || std::is_enum_v<T> || requires { typename T::plain_bytes; };

// Structs with members archive(a, b, c) in a function `transfer`, a member or beside the archive's user.
template <typename Archive, typename T>
void transfer(Archive& archive, T& value)
  requires requires { value.transfer(archive); }
{
  value.transfer(archive);
}

class ArchiveWriter {
 public:
  template <typename... T>
  void operator()(const T&... values) {
    (write(values), ...);
  }

  std::string bytes() && { return std::move(bytes_); }

 private:
  template <typename T>
  void write(const T& value) {
    if constexpr (PlainBytes<T>) {
      bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    } else {
      transfer(*this, const_cast<T&>(value));  // one function reads and writes; writing changes nothing
    }
  }
  void write_size(std::size_t size) { write(static_cast<std::uint32_t>(size)); }
  void write(const std::string& text) {
    write_size(text.size());
    bytes_ += text;
  }
  template <typename T>
  void write(const std::vector<T>& values) {
    write_size(values.size());
    if constexpr (PlainBytes<T>) {
      bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    } else {
      for (const T& value : values) write(value);
    }
  }
  template <typename T>
  void write(const std::optional<T>& value) {
    write(value.has_value());
    if (value) write(*value);
  }
  template <typename K, typename V>
  void write(const std::map<K, V>& values) {
    write_size(values.size());
    for (const auto& [key, value] : values) (*this)(key, value);
  }

  std::string bytes_;
};

class ArchiveReader {
 public:
  // Requires bytes of an ArchiveWriter, asked for in the same order.
  explicit ArchiveReader(std::string_view bytes) : bytes_(bytes) {}

  template <typename... T>
  void operator()(T&... values) {
    (read(values), ...);
  }

 private:
  std::string_view take(std::size_t count) {
    assert(count <= bytes_.size());
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(taken.size());
    return taken;
  }
  template <typename T>
  void read(T& value) {
    if constexpr (PlainBytes<T>) {
      std::memcpy(&value, take(sizeof value).data(), sizeof value);
    } else {
      transfer(*this, value);
    }
  }
  std::size_t read_size() {
    std::uint32_t size = 0;
    read(size);
    return size;
  }
  void read(std::string& text) { text = take(read_size()); }
  template <typename T>
  void read(std::vector<T>& values) {
    values.resize(read_size());
    if constexpr (PlainBytes<T>) {
      if (!values.empty()) std::memcpy(values.data(), take(values.size() * sizeof(T)).data(), values.size() * sizeof(T));
    } else {
      for (T& value : values) read(value);
    }
  }
  template <typename T>
  void read(std::optional<T>& value) {
    bool has_value = false;
    read(has_value);
    if (has_value) read(value.emplace());
  }
  template <typename K, typename V>
  void read(std::map<K, V>& values) {
    for (std::size_t left = read_size(); left > 0; --left) {
      K key;
      read(key);
      read(values[key]);
    }
  }

  std::string_view bytes_;
};

}  // namespace compactproof
